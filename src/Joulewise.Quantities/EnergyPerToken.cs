namespace Joulewise.Quantities;

/// <summary>The energy of one token.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct EnergyPerToken : IQuantity<EnergyPerToken>
{
    private readonly double _value;

    private EnergyPerToken(double value) => _value = Quantity.Finite(value, "energy per token");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "energy per token",
        ("J/token", 1),
        ("mJ/token", 0.001),
        ("Wh/token", 3600),
        ("kWh/Mtoken", 3.6));

    /// <inheritdoc/>
    double IQuantity<EnergyPerToken>.BaseValue => _value;

    /// <summary>Gets the amount in joules per token.</summary>
    public double InJoulesPerToken => _value;

    /// <summary>Gets the amount in millijoules per token.</summary>
    public double InMillijoulesPerToken => _value * 1000;

    /// <summary>Gets the amount in kilowatt-hours per million tokens.</summary>
    public double InKilowattHoursPerMillion => _value / 3.6;

    /// <summary>Makes an amount from joules per token.</summary>
    /// <param name="value">The number of joules per token; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static EnergyPerToken FromJoulesPerToken(double value) => new(value);

    /// <summary>Makes an amount from millijoules per token.</summary>
    /// <param name="value">The number of millijoules per token; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static EnergyPerToken FromMillijoulesPerToken(double value) => new(value / 1000);

    /// <summary>Makes an amount from kilowatt-hours per million tokens.</summary>
    /// <param name="value">The number of kilowatt-hours per million tokens; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static EnergyPerToken FromKilowattHoursPerMillion(double value) => new(value * 3.6);

    static EnergyPerToken IQuantity<EnergyPerToken>.FromBase(double value) => new(value);

    /// <summary>Power that a token rate takes.</summary>
    /// <param name="energy">The energy of a token.</param>
    /// <param name="rate">The token rate.</param>
    /// <returns>The power.</returns>
    public static Power operator *(EnergyPerToken energy, TokenRate rate) => Power.FromWatts(energy.InJoulesPerToken * rate.InPerSecond);

    /// <summary>Energy of a batch of tokens.</summary>
    /// <param name="energy">The energy of a token.</param>
    /// <param name="tokens">How many.</param>
    /// <returns>The energy of all of them.</returns>
    public static Energy operator *(EnergyPerToken energy, TokenCount tokens) => Energy.FromJoules(energy.InJoulesPerToken * tokens.InTokens);

    /// <summary>Electricity cost of tokens.</summary>
    /// <param name="energy">The energy of a token.</param>
    /// <param name="price">The price of energy.</param>
    /// <returns>The electricity part of the token price.</returns>
    public static TokenPrice operator *(EnergyPerToken energy, EnergyPrice price) => TokenPrice.FromDollarsPerMillion(energy.InKilowattHoursPerMillion * price.InDollarsPerKilowattHour);

    /// <summary>Location-based carbon of tokens.</summary>
    /// <param name="energy">The energy of a token.</param>
    /// <param name="intensity">The grid's carbon intensity.</param>
    /// <returns>The carbon per token.</returns>
    public static CarbonPerToken operator *(EnergyPerToken energy, CarbonIntensity intensity) => CarbonPerToken.FromGramsPerMillion(energy.InKilowattHoursPerMillion * intensity.InGramsPerKilowattHour);

    /// <summary>The token rate that a megawatt sustains: <c>J/token x tokens/s/MW = 1e6</c> on like bases.</summary>
    /// <returns>The reciprocal; zero energy is refused.</returns>
    public TokenRatePerPower ToTokenRatePerPower() => TokenRatePerPower.FromTokensPerSecondPerMegawatt(1e6 / InJoulesPerToken);

    /// <inheritdoc/>
    public int CompareTo(EnergyPerToken other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
