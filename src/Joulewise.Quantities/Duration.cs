namespace Joulewise.Quantities;

/// <summary>A length of time.</summary>
/// <remarks>
/// An elapsed time, not a span of the calendar: a day is 24 hours and a year 365.25 days.
/// Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.
/// </remarks>
public readonly record struct Duration : IQuantity<Duration>
{
    private readonly double _value;

    private Duration(double value) => _value = Quantity.Finite(value, "duration");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "duration",
        ("s", 1),
        ("ms", 0.001),
        ("us", 1e-6),
        ("min", 60),
        ("h", 3600),
        ("d", 86400),
        ("y", 31557600));

    /// <inheritdoc/>
    double IQuantity<Duration>.BaseValue => _value;

    /// <summary>Gets the amount in seconds.</summary>
    public double InSeconds => _value;

    /// <summary>Gets the amount in milliseconds.</summary>
    public double InMilliseconds => _value * 1000;

    /// <summary>Gets the amount in microseconds.</summary>
    public double InMicroseconds => _value * 1e6;

    /// <summary>Gets the amount in minutes.</summary>
    public double InMinutes => _value / 60;

    /// <summary>Gets the amount in hours.</summary>
    public double InHours => _value / 3600;

    /// <summary>Gets the amount in days.</summary>
    public double InDays => _value / 86400;

    /// <summary>Gets the amount in Julian years of 365.25 days.</summary>
    public double InJulianYears => _value / 31557600;

    /// <summary>Makes an amount from seconds.</summary>
    /// <param name="value">The number of seconds; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromSeconds(double value) => new(value);

    /// <summary>Makes an amount from milliseconds.</summary>
    /// <param name="value">The number of milliseconds; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromMilliseconds(double value) => new(value / 1000);

    /// <summary>Makes an amount from microseconds.</summary>
    /// <param name="value">The number of microseconds; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromMicroseconds(double value) => new(value / 1e6);

    /// <summary>Makes an amount from minutes.</summary>
    /// <param name="value">The number of minutes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromMinutes(double value) => new(value * 60);

    /// <summary>Makes an amount from hours.</summary>
    /// <param name="value">The number of hours; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromHours(double value) => new(value * 3600);

    /// <summary>Makes an amount from days.</summary>
    /// <param name="value">The number of days; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromDays(double value) => new(value * 86400);

    /// <summary>Makes an amount from Julian years of 365.25 days.</summary>
    /// <param name="value">The number of Julian years of 365.25 days; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Duration FromJulianYears(double value) => new(value * 31557600);

    static Duration IQuantity<Duration>.FromBase(double value) => new(value);

    /// <summary>Token rate of one token per this time, for example interactivity from TPOT.</summary>
    /// <returns>The reciprocal; a zero time is refused.</returns>
    public TokenRate ToTokenRate() => TokenRate.FromPerSecond(1 / InSeconds);

    /// <summary>The same length as a <see cref="TimeSpan"/>, to its resolution of 100 ns.</summary>
    /// <returns>The time span.</returns>
    public TimeSpan ToTimeSpan() => TimeSpan.FromSeconds(InSeconds);

    /// <inheritdoc/>
    public int CompareTo(Duration other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
