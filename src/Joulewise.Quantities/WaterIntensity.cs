namespace Joulewise.Quantities;

/// <summary>Water used per energy: WUE when the energy is that of the IT equipment.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct WaterIntensity : IQuantity<WaterIntensity>
{
    private readonly double _value;

    private WaterIntensity(double value) => _value = Quantity.Finite(value, "water intensity");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "water intensity",
        ("L/kWh", 1),
        ("m3/MWh", 1));

    /// <inheritdoc/>
    double IQuantity<WaterIntensity>.BaseValue => _value;

    /// <summary>Gets the amount in litres per kilowatt-hour.</summary>
    public double InLitresPerKilowattHour => _value;

    /// <summary>Makes an amount from litres per kilowatt-hour.</summary>
    /// <param name="value">The number of litres per kilowatt-hour; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static WaterIntensity FromLitresPerKilowattHour(double value) => new(value);

    static WaterIntensity IQuantity<WaterIntensity>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(WaterIntensity other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
