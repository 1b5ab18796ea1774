namespace Joulewise.Quantities;

/// <summary>The price of tokens.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct TokenPrice : IQuantity<TokenPrice>
{
    private readonly double _value;

    private TokenPrice(double value) => _value = Quantity.Finite(value, "token price");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "token price",
        ("USD/Mtoken", 1));

    /// <inheritdoc/>
    double IQuantity<TokenPrice>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per million tokens.</summary>
    public double InDollarsPerMillion => _value;

    /// <summary>Makes an amount from US dollars per million tokens.</summary>
    /// <param name="value">The number of US dollars per million tokens; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenPrice FromDollarsPerMillion(double value) => new(value);

    static TokenPrice IQuantity<TokenPrice>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TokenPrice other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
