namespace Joulewise.Quantities;

/// <summary>The price of memory bandwidth.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct BandwidthPrice : IQuantity<BandwidthPrice>
{
    private readonly double _value;

    private BandwidthPrice(double value) => _value = Quantity.Finite(value, "bandwidth price");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "bandwidth price",
        ("USD/(GB/s)", 1));

    /// <inheritdoc/>
    double IQuantity<BandwidthPrice>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per gigabyte per second.</summary>
    public double InDollarsPerGigabytePerSecond => _value;

    /// <summary>Makes an amount from US dollars per gigabyte per second.</summary>
    /// <param name="value">The number of US dollars per gigabyte per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static BandwidthPrice FromDollarsPerGigabytePerSecond(double value) => new(value);

    static BandwidthPrice IQuantity<BandwidthPrice>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BandwidthPrice other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
