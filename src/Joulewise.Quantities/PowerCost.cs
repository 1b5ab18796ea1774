namespace Joulewise.Quantities;

/// <summary>The capital that a power of capacity costs.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct PowerCost : IQuantity<PowerCost>
{
    private readonly double _value;

    private PowerCost(double value) => _value = Quantity.Finite(value, "cost per power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "cost per power",
        ("USD/kW", 1),
        ("USD/W", 1000),
        ("USD/MW", 0.001));

    /// <inheritdoc/>
    double IQuantity<PowerCost>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per kilowatt.</summary>
    public double InDollarsPerKilowatt => _value;

    /// <summary>Makes an amount from US dollars per kilowatt.</summary>
    /// <param name="value">The number of US dollars per kilowatt; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static PowerCost FromDollarsPerKilowatt(double value) => new(value);

    static PowerCost IQuantity<PowerCost>.FromBase(double value) => new(value);

    /// <summary>Capital of a capacity.</summary>
    /// <param name="cost">The capital per power.</param>
    /// <param name="capacity">The power.</param>
    /// <returns>The capital.</returns>
    public static Money operator *(PowerCost cost, Power capacity) => Money.FromDollars(cost.InDollarsPerKilowatt * capacity.InKilowatts);

    /// <inheritdoc/>
    public int CompareTo(PowerCost other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
