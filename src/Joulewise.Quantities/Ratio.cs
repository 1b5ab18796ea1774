namespace Joulewise.Quantities;

/// <summary>A plain ratio, such as a PUE, an efficiency or a share.</summary>
/// <remarks>
/// Read and printed as a bare number (1.09) or, when read, in per cent (9 %).
/// Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.
/// </remarks>
public readonly record struct Ratio : IQuantity<Ratio>
{
    private readonly double _value;

    private Ratio(double value) => _value = Quantity.Finite(value, "ratio");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "ratio",
        ("1", 1),
        ("%", 0.01));

    /// <inheritdoc/>
    double IQuantity<Ratio>.BaseValue => _value;

    /// <summary>Gets the amount in parts of one.</summary>
    public double InFraction => _value;

    /// <summary>Gets the amount in hundredths.</summary>
    public double InPercent => _value * 100;

    /// <summary>Makes an amount from parts of one.</summary>
    /// <param name="value">The number of parts of one; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Ratio FromFraction(double value) => new(value);

    /// <summary>Makes an amount from hundredths.</summary>
    /// <param name="value">The number of hundredths; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Ratio FromPercent(double value) => new(value / 100);

    static Ratio IQuantity<Ratio>.FromBase(double value) => new(value);

    /// <summary>One.</summary>
    public static Ratio One => new(1);

    /// <summary>Multiplies two ratios.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns>The product.</returns>
    public static Ratio operator *(Ratio left, Ratio right) => FromFraction(left.InFraction * right.InFraction);

    /// <summary>Scales an amount by a ratio.</summary>
    /// <typeparam name="T">The amount's dimension.</typeparam>
    /// <param name="amount">The amount.</param>
    /// <returns>The scaled amount.</returns>
    public T Of<T>(T amount)
        where T : struct, IQuantity<T> =>
        T.FromBase(amount.BaseValue * InFraction);

    /// <inheritdoc/>
    public int CompareTo(Ratio other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
