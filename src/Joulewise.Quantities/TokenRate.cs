namespace Joulewise.Quantities;

/// <summary>A rate of tokens.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct TokenRate : IQuantity<TokenRate>
{
    private readonly double _value;

    private TokenRate(double value) => _value = Quantity.Finite(value, "token rate");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "token rate",
        ("tokens/s", 1),
        ("tok/s", 1),
        ("ktok/s", 1000),
        ("Mtok/s", 1e6));

    /// <inheritdoc/>
    double IQuantity<TokenRate>.BaseValue => _value;

    /// <summary>Gets the amount in tokens per second.</summary>
    public double InPerSecond => _value;

    /// <summary>Makes an amount from tokens per second.</summary>
    /// <param name="value">The number of tokens per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenRate FromPerSecond(double value) => new(value);

    static TokenRate IQuantity<TokenRate>.FromBase(double value) => new(value);

    /// <summary>Tokens made at this rate over a time.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="duration">The time.</param>
    /// <returns>The tokens.</returns>
    public static TokenCount operator *(TokenRate rate, Duration duration) => TokenCount.FromTokens(rate.InPerSecond * duration.InSeconds);

    /// <summary>Token rate that each megawatt of a power sustains.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="power">The power that it takes or that is set aside for it; zero is refused.</param>
    /// <returns>The rate per power.</returns>
    public static TokenRatePerPower operator /(TokenRate rate, Power power) => TokenRatePerPower.FromTokensPerSecondPerMegawatt(rate.InPerSecond / power.InMegawatts);

    /// <summary>Time between two tokens at this rate.</summary>
    /// <returns>The reciprocal; a zero rate is refused.</returns>
    public Duration ToTimePerToken() => Duration.FromSeconds(1 / InPerSecond);

    /// <inheritdoc/>
    public int CompareTo(TokenRate other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
