namespace Joulewise.Quantities;

/// <summary>Tokens per second that a power sustains; the same number as tokens per joule times one million.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct TokenRatePerPower : IQuantity<TokenRatePerPower>
{
    private readonly double _value;

    private TokenRatePerPower(double value) => _value = Quantity.Finite(value, "token rate per power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "token rate per power",
        ("tokens/s/MW", 1),
        ("tokens/J", 1e6),
        ("tok/s/MW", 1));

    /// <inheritdoc/>
    double IQuantity<TokenRatePerPower>.BaseValue => _value;

    /// <summary>Gets the amount in tokens per second per megawatt.</summary>
    public double InTokensPerSecondPerMegawatt => _value;

    /// <summary>Gets the amount in tokens per joule.</summary>
    public double InTokensPerJoule => _value / 1e6;

    /// <summary>Makes an amount from tokens per second per megawatt.</summary>
    /// <param name="value">The number of tokens per second per megawatt; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenRatePerPower FromTokensPerSecondPerMegawatt(double value) => new(value);

    /// <summary>Makes an amount from tokens per joule.</summary>
    /// <param name="value">The number of tokens per joule; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenRatePerPower FromTokensPerJoule(double value) => new(value * 1e6);

    static TokenRatePerPower IQuantity<TokenRatePerPower>.FromBase(double value) => new(value);

    /// <summary>The energy of a token: <c>J/token x tokens/s/MW = 1e6</c> on like bases.</summary>
    /// <returns>The reciprocal; a zero rate is refused.</returns>
    public EnergyPerToken ToEnergyPerToken() => EnergyPerToken.FromJoulesPerToken(1e6 / InTokensPerSecondPerMegawatt);

    /// <summary>Token rate of a plant.</summary>
    /// <param name="yield">Tokens per second per megawatt.</param>
    /// <param name="power">The plant's power on the same basis.</param>
    /// <returns>The rate.</returns>
    public static TokenRate operator *(TokenRatePerPower yield, Power power) => TokenRate.FromPerSecond(yield.InTokensPerSecondPerMegawatt * power.InMegawatts);

    /// <inheritdoc/>
    public int CompareTo(TokenRatePerPower other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
