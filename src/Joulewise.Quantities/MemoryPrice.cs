namespace Joulewise.Quantities;

/// <summary>The price of memory capacity.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct MemoryPrice : IQuantity<MemoryPrice>
{
    private readonly double _value;

    private MemoryPrice(double value) => _value = Quantity.Finite(value, "memory price");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "memory price",
        ("USD/GB", 1));

    /// <inheritdoc/>
    double IQuantity<MemoryPrice>.BaseValue => _value;

    /// <summary>Gets the amount in US dollars per gigabyte of 1e9 bytes.</summary>
    public double InDollarsPerGigabyte => _value;

    /// <summary>Makes an amount from US dollars per gigabyte of 1e9 bytes.</summary>
    /// <param name="value">The number of US dollars per gigabyte of 1e9 bytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static MemoryPrice FromDollarsPerGigabyte(double value) => new(value);

    static MemoryPrice IQuantity<MemoryPrice>.FromBase(double value) => new(value);

    /// <summary>Price of a capacity.</summary>
    /// <param name="price">The price of capacity.</param>
    /// <param name="size">The capacity.</param>
    /// <returns>The price.</returns>
    public static Money operator *(MemoryPrice price, DataSize size) => Money.FromDollars(price.InDollarsPerGigabyte * size.InGigabytes);

    /// <inheritdoc/>
    public int CompareTo(MemoryPrice other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
