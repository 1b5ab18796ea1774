namespace Joulewise.Quantities;

/// <summary>A power: energy per time, averaged over a stated window.</summary>
/// <remarks>
/// A rating, a cap and a reading are all powers; which one it is belongs to the name of the property that holds it.
/// Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.
/// </remarks>
public readonly record struct Power : IQuantity<Power>
{
    private readonly double _value;

    private Power(double value) => _value = Quantity.Finite(value, "power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "power",
        ("W", 1),
        ("kW", 1000),
        ("MW", 1e6),
        ("GW", 1e9),
        ("mW", 0.001));

    /// <inheritdoc/>
    double IQuantity<Power>.BaseValue => _value;

    /// <summary>Gets the amount in watts.</summary>
    public double InWatts => _value;

    /// <summary>Gets the amount in kilowatts.</summary>
    public double InKilowatts => _value / 1000;

    /// <summary>Gets the amount in megawatts.</summary>
    public double InMegawatts => _value / 1e6;

    /// <summary>Gets the amount in gigawatts.</summary>
    public double InGigawatts => _value / 1e9;

    /// <summary>Gets the amount in milliwatts.</summary>
    public double InMilliwatts => _value * 1000;

    /// <summary>Makes an amount from watts.</summary>
    /// <param name="value">The number of watts; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Power FromWatts(double value) => new(value);

    /// <summary>Makes an amount from kilowatts.</summary>
    /// <param name="value">The number of kilowatts; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Power FromKilowatts(double value) => new(value * 1000);

    /// <summary>Makes an amount from megawatts.</summary>
    /// <param name="value">The number of megawatts; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Power FromMegawatts(double value) => new(value * 1e6);

    /// <summary>Makes an amount from gigawatts.</summary>
    /// <param name="value">The number of gigawatts; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Power FromGigawatts(double value) => new(value * 1e9);

    /// <summary>Makes an amount from milliwatts, the unit NVML reports board power in.</summary>
    /// <param name="value">The number of milliwatts; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Power FromMilliwatts(double value) => new(value / 1000);

    static Power IQuantity<Power>.FromBase(double value) => new(value);

    /// <summary>Energy used at this power over a time.</summary>
    /// <param name="power">The mean power.</param>
    /// <param name="duration">The time.</param>
    /// <returns>The energy.</returns>
    public static Energy operator *(Power power, Duration duration) => Energy.FromJoules(power.InWatts * duration.InSeconds);

    /// <summary>Energy of each token at a token rate.</summary>
    /// <param name="power">The mean power while the tokens are made.</param>
    /// <param name="rate">The token rate; zero is refused.</param>
    /// <returns>The energy of a token.</returns>
    public static EnergyPerToken operator /(Power power, TokenRate rate) => EnergyPerToken.FromJoulesPerToken(power.InWatts / rate.InPerSecond);

    /// <inheritdoc/>
    public int CompareTo(Power other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
