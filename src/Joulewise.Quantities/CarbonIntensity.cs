namespace Joulewise.Quantities;

/// <summary>The carbon a grid emits per energy, location-based.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct CarbonIntensity : IQuantity<CarbonIntensity>
{
    private readonly double _value;

    private CarbonIntensity(double value) => _value = Quantity.Finite(value, "carbon intensity");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "carbon intensity",
        ("gCO2e/kWh", 1),
        ("kgCO2e/MWh", 1));

    /// <inheritdoc/>
    double IQuantity<CarbonIntensity>.BaseValue => _value;

    /// <summary>Gets the amount in grams of CO2 equivalent per kilowatt-hour.</summary>
    public double InGramsPerKilowattHour => _value;

    /// <summary>Makes an amount from grams of CO2 equivalent per kilowatt-hour.</summary>
    /// <param name="value">The number of grams of CO2 equivalent per kilowatt-hour; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static CarbonIntensity FromGramsPerKilowattHour(double value) => new(value);

    static CarbonIntensity IQuantity<CarbonIntensity>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(CarbonIntensity other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
