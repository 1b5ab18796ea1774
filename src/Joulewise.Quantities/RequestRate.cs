namespace Joulewise.Quantities;

/// <summary>Requests per time, of users or of a whole service.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct RequestRate : IQuantity<RequestRate>
{
    private readonly double _value;

    private RequestRate(double value) => _value = Quantity.Finite(value, "request rate");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "request rate",
        ("req/s", 1),
        ("requests/s", 1),
        ("kreq/s", 1000),
        ("req/min", 1.0 / 60),
        ("req/h", 1.0 / 3600));

    /// <inheritdoc/>
    double IQuantity<RequestRate>.BaseValue => _value;

    /// <summary>Gets the amount in requests per second.</summary>
    public double InPerSecond => _value;

    /// <summary>Makes an amount from requests per second.</summary>
    /// <param name="value">The number of requests per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static RequestRate FromPerSecond(double value) => new(value);

    static RequestRate IQuantity<RequestRate>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RequestRate other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
