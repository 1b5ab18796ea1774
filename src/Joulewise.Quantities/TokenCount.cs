namespace Joulewise.Quantities;

/// <summary>A number of tokens.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct TokenCount : IQuantity<TokenCount>
{
    private readonly double _value;

    private TokenCount(double value) => _value = Quantity.Finite(value, "number of tokens");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "number of tokens",
        ("tokens", 1),
        ("ktokens", 1000),
        ("Mtokens", 1e6));

    /// <inheritdoc/>
    double IQuantity<TokenCount>.BaseValue => _value;

    /// <summary>Gets the amount in tokens.</summary>
    public double InTokens => _value;

    /// <summary>Gets the amount in millions of tokens.</summary>
    public double InMillions => _value / 1e6;

    /// <summary>Makes an amount from tokens.</summary>
    /// <param name="value">The number of tokens; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenCount FromTokens(double value) => new(value);

    /// <summary>Makes an amount from millions of tokens.</summary>
    /// <param name="value">The number of millions of tokens; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static TokenCount FromMillions(double value) => new(value * 1e6);

    static TokenCount IQuantity<TokenCount>.FromBase(double value) => new(value);

    /// <summary>Token rate over a time.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="duration">The time; zero is refused.</param>
    /// <returns>The rate.</returns>
    public static TokenRate operator /(TokenCount tokens, Duration duration) => TokenRate.FromPerSecond(tokens.InTokens / duration.InSeconds);

    /// <inheritdoc/>
    public int CompareTo(TokenCount other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
