namespace Joulewise.Quantities;

/// <summary>The carbon emitted per token.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct CarbonPerToken : IQuantity<CarbonPerToken>
{
    private readonly double _value;

    private CarbonPerToken(double value) => _value = Quantity.Finite(value, "carbon per token");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "carbon per token",
        ("gCO2e/Mtoken", 1));

    /// <inheritdoc/>
    double IQuantity<CarbonPerToken>.BaseValue => _value;

    /// <summary>Gets the amount in grams of CO2 equivalent per million tokens.</summary>
    public double InGramsPerMillion => _value;

    /// <summary>Makes an amount from grams of CO2 equivalent per million tokens.</summary>
    /// <param name="value">The number of grams of CO2 equivalent per million tokens; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static CarbonPerToken FromGramsPerMillion(double value) => new(value);

    static CarbonPerToken IQuantity<CarbonPerToken>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CarbonPerToken other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
