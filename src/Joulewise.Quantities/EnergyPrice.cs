namespace Joulewise.Quantities;

/// <summary>The price of electrical energy.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct EnergyPrice : IQuantity<EnergyPrice>
{
    private readonly double _value;

    private EnergyPrice(double value) => _value = Quantity.Finite(value, "energy price");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "energy price",
        ("USD/kWh", 1),
        ("USD/MWh", 0.001));

    /// <inheritdoc/>
    double IQuantity<EnergyPrice>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per kilowatt-hour.</summary>
    public double InDollarsPerKilowattHour => _value;

    /// <summary>Gets the amount in US dollars per megawatt-hour.</summary>
    public double InDollarsPerMegawattHour => _value * 1000;

    /// <summary>Makes an amount from US dollars per kilowatt-hour.</summary>
    /// <param name="value">The number of US dollars per kilowatt-hour; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static EnergyPrice FromDollarsPerKilowattHour(double value) => new(value);

    /// <summary>Makes an amount from US dollars per megawatt-hour.</summary>
    /// <param name="value">The number of US dollars per megawatt-hour; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static EnergyPrice FromDollarsPerMegawattHour(double value) => new(value / 1000);

    static EnergyPrice IQuantity<EnergyPrice>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EnergyPrice other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
