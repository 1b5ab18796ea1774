namespace Joulewise.Quantities;

/// <summary>An amount of money in US dollars.</summary>
/// <remarks>
/// For estimates, not for accounts: binary floating point, no rounding to cents, no exchange rates.
/// Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.
/// </remarks>
public readonly record struct Money : IQuantity<Money>
{
    private readonly double _value;

    private Money(double value) => _value = Quantity.Finite(value, "sum of money");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "sum of money",
        ("USD", 1));

    /// <inheritdoc/>
    double IQuantity<Money>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars.</summary>
    public double InDollars => _value;

    /// <summary>Makes an amount from US dollars.</summary>
    /// <param name="value">The number of US dollars; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Money FromDollars(double value) => new(value);

    static Money IQuantity<Money>.FromBase(double value) => new(value);

    /// <summary>What each gigabyte costs.</summary>
    /// <param name="money">The price of all of it.</param>
    /// <param name="size">The capacity; zero is refused.</param>
    /// <returns>The price of capacity.</returns>
    public static MemoryPrice operator /(Money money, DataSize size) => MemoryPrice.FromDollarsPerGigabyte(money.InDollars / size.InGigabytes);

    /// <summary>What each gigabyte per second costs.</summary>
    /// <param name="money">The price of all of it.</param>
    /// <param name="bandwidth">The bandwidth; zero is refused.</param>
    /// <returns>The price of bandwidth.</returns>
    public static BandwidthPrice operator /(Money money, Bandwidth bandwidth) => BandwidthPrice.FromDollarsPerGigabytePerSecond(money.InDollars / bandwidth.InGigabytesPerSecond);

    /// <inheritdoc/>
    public int CompareTo(Money other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
