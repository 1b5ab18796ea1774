namespace Joulewise.Quantities;

/// <summary>Memory bandwidth over the power that it comes with; the same number as gigabytes per joule.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct BandwidthPerPower : IQuantity<BandwidthPerPower>
{
    private readonly double _value;

    private BandwidthPerPower(double value) => _value = Quantity.Finite(value, "bandwidth per power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "bandwidth per power",
        ("GB/s/W", 1));

    /// <inheritdoc/>
    double IQuantity<BandwidthPerPower>.BaseValue => _value;

    /// <summary>Gets the amount in gigabytes per second and watt.</summary>
    public double InGigabytesPerSecondPerWatt => _value;

    /// <summary>Makes an amount from gigabytes per second and watt.</summary>
    /// <param name="value">The number of gigabytes per second and watt; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static BandwidthPerPower FromGigabytesPerSecondPerWatt(double value) => new(value);

    static BandwidthPerPower IQuantity<BandwidthPerPower>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BandwidthPerPower other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
