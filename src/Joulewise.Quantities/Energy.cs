namespace Joulewise.Quantities;

/// <summary>An amount of energy.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct Energy : IQuantity<Energy>
{
    private readonly double _value;

    private Energy(double value) => _value = Quantity.Finite(value, "energy");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "energy",
        ("J", 1),
        ("mJ", 0.001),
        ("uJ", 1e-6),
        ("kJ", 1000),
        ("MJ", 1e6),
        ("Wh", 3600),
        ("kWh", 3.6e6),
        ("MWh", 3.6e9));

    /// <inheritdoc/>
    double IQuantity<Energy>.BaseValue => _value;

    /// <summary>Gets the amount in joules.</summary>
    public double InJoules => _value;

    /// <summary>Gets the amount in millijoules.</summary>
    public double InMillijoules => _value * 1000;

    /// <summary>Gets the amount in microjoules.</summary>
    public double InMicrojoules => _value * 1e6;

    /// <summary>Gets the amount in watt-hours.</summary>
    public double InWattHours => _value / 3600;

    /// <summary>Gets the amount in kilowatt-hours.</summary>
    public double InKilowattHours => _value / 3.6e6;

    /// <summary>Gets the amount in megawatt-hours.</summary>
    public double InMegawattHours => _value / 3.6e9;

    /// <summary>Makes an amount from joules.</summary>
    /// <param name="value">The number of joules; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromJoules(double value) => new(value);

    /// <summary>Makes an amount from millijoules.</summary>
    /// <param name="value">The number of millijoules; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromMillijoules(double value) => new(value / 1000);

    /// <summary>Makes an amount from microjoules.</summary>
    /// <param name="value">The number of microjoules; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromMicrojoules(double value) => new(value / 1e6);

    /// <summary>Makes an amount from watt-hours.</summary>
    /// <param name="value">The number of watt-hours; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromWattHours(double value) => new(value * 3600);

    /// <summary>Makes an amount from kilowatt-hours.</summary>
    /// <param name="value">The number of kilowatt-hours; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromKilowattHours(double value) => new(value * 3.6e6);

    /// <summary>Makes an amount from megawatt-hours.</summary>
    /// <param name="value">The number of megawatt-hours; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Energy FromMegawattHours(double value) => new(value * 3.6e9);

    static Energy IQuantity<Energy>.FromBase(double value) => new(value);

    /// <summary>Mean power of an energy over a time.</summary>
    /// <param name="energy">The energy.</param>
    /// <param name="duration">The time; zero is refused.</param>
    /// <returns>The mean power.</returns>
    public static Power operator /(Energy energy, Duration duration) => Power.FromWatts(energy.InJoules / duration.InSeconds);

    /// <summary>Energy of each token of a batch of tokens.</summary>
    /// <param name="energy">The energy of all of them.</param>
    /// <param name="tokens">How many; zero is refused.</param>
    /// <returns>The energy of a token.</returns>
    public static EnergyPerToken operator /(Energy energy, TokenCount tokens) => EnergyPerToken.FromJoulesPerToken(energy.InJoules / tokens.InTokens);

    /// <summary>Cost of an energy.</summary>
    /// <param name="energy">The energy.</param>
    /// <param name="price">Its price.</param>
    /// <returns>The cost.</returns>
    public static Money operator *(Energy energy, EnergyPrice price) => Money.FromDollars(energy.InKilowattHours * price.InDollarsPerKilowattHour);

    /// <inheritdoc/>
    public int CompareTo(Energy other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
