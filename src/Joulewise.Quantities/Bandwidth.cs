namespace Joulewise.Quantities;

/// <summary>A data rate, in one direction.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct Bandwidth : IQuantity<Bandwidth>
{
    private readonly double _value;

    private Bandwidth(double value) => _value = Quantity.Finite(value, "bandwidth");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "bandwidth",
        ("B/s", 1),
        ("GB/s", 1e9),
        ("TB/s", 1e12),
        ("Gbit/s", 1.25e8));

    /// <inheritdoc/>
    double IQuantity<Bandwidth>.BaseValue => _value;

    /// <summary>Gets the amount in bytes per second.</summary>
    public double InBytesPerSecond => _value;

    /// <summary>Gets the amount in gigabytes per second.</summary>
    public double InGigabytesPerSecond => _value / 1e9;

    /// <summary>Gets the amount in terabytes per second.</summary>
    public double InTerabytesPerSecond => _value / 1e12;

    /// <summary>Gets the amount in gigabits per second.</summary>
    public double InGigabitsPerSecond => _value / 1.25e8;

    /// <summary>Makes an amount from bytes per second.</summary>
    /// <param name="value">The number of bytes per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Bandwidth FromBytesPerSecond(double value) => new(value);

    /// <summary>Makes an amount from gigabytes per second.</summary>
    /// <param name="value">The number of gigabytes per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Bandwidth FromGigabytesPerSecond(double value) => new(value * 1e9);

    /// <summary>Makes an amount from terabytes per second.</summary>
    /// <param name="value">The number of terabytes per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Bandwidth FromTerabytesPerSecond(double value) => new(value * 1e12);

    /// <summary>Makes an amount from gigabits per second.</summary>
    /// <param name="value">The number of gigabits per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Bandwidth FromGigabitsPerSecond(double value) => new(value * 1.25e8);

    static Bandwidth IQuantity<Bandwidth>.FromBase(double value) => new(value);

    /// <summary>Time to move data.</summary>
    /// <param name="size">The data.</param>
    /// <param name="bandwidth">The rate; zero is refused.</param>
    /// <returns>The time.</returns>
    public static Duration operator /(DataSize size, Bandwidth bandwidth) => Duration.FromSeconds(size.InBytes / bandwidth.InBytesPerSecond);

    /// <summary>Bandwidth of each watt.</summary>
    /// <param name="bandwidth">The bandwidth.</param>
    /// <param name="power">The power; zero is refused.</param>
    /// <returns>The bandwidth per power.</returns>
    public static BandwidthPerPower operator /(Bandwidth bandwidth, Power power) => BandwidthPerPower.FromGigabytesPerSecondPerWatt(bandwidth.InGigabytesPerSecond / power.InWatts);

    /// <inheritdoc/>
    public int CompareTo(Bandwidth other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
