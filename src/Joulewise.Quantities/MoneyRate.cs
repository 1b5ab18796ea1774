namespace Joulewise.Quantities;

/// <summary>Money per time.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct MoneyRate : IQuantity<MoneyRate>
{
    private readonly double _value;

    private MoneyRate(double value) => _value = Quantity.Finite(value, "price per time");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "price per time",
        ("USD/h", 1));

    /// <inheritdoc/>
    double IQuantity<MoneyRate>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per hour.</summary>
    public double InDollarsPerHour => _value;

    /// <summary>Makes an amount from US dollars per hour.</summary>
    /// <param name="value">The number of US dollars per hour; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static MoneyRate FromDollarsPerHour(double value) => new(value);

    static MoneyRate IQuantity<MoneyRate>.FromBase(double value) => new(value);

    /// <summary>Price of tokens made at a rate by something that costs this much per time.</summary>
    /// <param name="cost">The cost per time.</param>
    /// <param name="rate">The token rate over that time; zero is refused.</param>
    /// <returns>The token price.</returns>
    public static TokenPrice operator /(MoneyRate cost, TokenRate rate) => TokenPrice.FromDollarsPerMillion(cost.InDollarsPerHour / (rate.InPerSecond * 3600) * 1e6);

    /// <summary>Cost over a time.</summary>
    /// <param name="cost">The cost per time.</param>
    /// <param name="duration">The time.</param>
    /// <returns>The cost.</returns>
    public static Money operator *(MoneyRate cost, Duration duration) => Money.FromDollars(cost.InDollarsPerHour * duration.InHours);

    /// <inheritdoc/>
    public int CompareTo(MoneyRate other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
