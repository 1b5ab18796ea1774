namespace Joulewise.Quantities;

/// <summary>Memory capacity over the power that holds and uses it.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct MemoryPerPower : IQuantity<MemoryPerPower>
{
    private readonly double _value;

    private MemoryPerPower(double value) => _value = Quantity.Finite(value, "memory per power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "memory per power",
        ("GB/W", 1));

    /// <inheritdoc/>
    double IQuantity<MemoryPerPower>.BaseValue => _value;

    /// <summary>Gets the amount in gigabytes of 1e9 bytes per watt.</summary>
    public double InGigabytesPerWatt => _value;

    /// <summary>Makes an amount from gigabytes of 1e9 bytes per watt.</summary>
    /// <param name="value">The number of gigabytes of 1e9 bytes per watt; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static MemoryPerPower FromGigabytesPerWatt(double value) => new(value);

    static MemoryPerPower IQuantity<MemoryPerPower>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(MemoryPerPower other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
