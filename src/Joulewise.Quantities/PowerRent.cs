namespace Joulewise.Quantities;

/// <summary>The price of a power held for a time, such as a colocation rent or a demand charge.</summary>
/// <remarks>A month is a twelfth of 365.25 days. Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct PowerRent : IQuantity<PowerRent>
{
    private readonly double _value;

    private PowerRent(double value) => _value = Quantity.Finite(value, "rent per power");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "rent per power",
        ("USD/kW-month", 1));

    /// <inheritdoc/>
    double IQuantity<PowerRent>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per kilowatt and month.</summary>
    public double InDollarsPerKilowattMonth => _value;

    /// <summary>Makes an amount from US dollars per kilowatt and month.</summary>
    /// <param name="value">The number of US dollars per kilowatt and month; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static PowerRent FromDollarsPerKilowattMonth(double value) => new(value);

    static PowerRent IQuantity<PowerRent>.FromBase(double value) => new(value);

    /// <summary>Hours of a month: a twelfth of 365.25 days.</summary>
    public const double HoursOfAMonth = 365.25 * 24 / 12;

    /// <summary>Rent of a capacity.</summary>
    /// <param name="rent">The price of a power held for a month.</param>
    /// <param name="capacity">The power held.</param>
    /// <returns>The rent per time.</returns>
    public static MoneyRate operator *(PowerRent rent, Power capacity) => MoneyRate.FromDollarsPerHour(rent.InDollarsPerKilowattMonth * capacity.InKilowatts / HoursOfAMonth);

    /// <inheritdoc/>
    public int CompareTo(PowerRent other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
