namespace Joulewise.Quantities;

/// <summary>An amount of data; decimal multiples (1 GB = 1e9 B), binary ones by their own names.</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct DataSize : IQuantity<DataSize>
{
    private readonly double _value;

    private DataSize(double value) => _value = Quantity.Finite(value, "data size");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "data size",
        ("B", 1),
        ("KB", 1000),
        ("MB", 1e6),
        ("GB", 1e9),
        ("TB", 1e12),
        ("MiB", 1048576),
        ("GiB", 1073741824));

    /// <inheritdoc/>
    double IQuantity<DataSize>.BaseValue => _value;

    /// <summary>Gets the amount in bytes.</summary>
    public double InBytes => _value;

    /// <summary>Gets the amount in megabytes.</summary>
    public double InMegabytes => _value / 1e6;

    /// <summary>Gets the amount in gigabytes of 1e9 bytes.</summary>
    public double InGigabytes => _value / 1e9;

    /// <summary>Gets the amount in terabytes of 1e12 bytes.</summary>
    public double InTerabytes => _value / 1e12;

    /// <summary>Gets the amount in gibibytes.</summary>
    public double InGibibytes => _value / 1073741824;

    /// <summary>Makes an amount from bytes.</summary>
    /// <param name="value">The number of bytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static DataSize FromBytes(double value) => new(value);

    /// <summary>Makes an amount from megabytes.</summary>
    /// <param name="value">The number of megabytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static DataSize FromMegabytes(double value) => new(value * 1e6);

    /// <summary>Makes an amount from gigabytes of 1e9 bytes.</summary>
    /// <param name="value">The number of gigabytes of 1e9 bytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static DataSize FromGigabytes(double value) => new(value * 1e9);

    /// <summary>Makes an amount from terabytes of 1e12 bytes.</summary>
    /// <param name="value">The number of terabytes of 1e12 bytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static DataSize FromTerabytes(double value) => new(value * 1e12);

    /// <summary>Makes an amount from gibibytes.</summary>
    /// <param name="value">The number of gibibytes; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static DataSize FromGibibytes(double value) => new(value * 1073741824);

    static DataSize IQuantity<DataSize>.FromBase(double value) => new(value);

    /// <summary>Capacity of each watt.</summary>
    /// <param name="size">The capacity.</param>
    /// <param name="power">The power; zero is refused.</param>
    /// <returns>The capacity per power.</returns>
    public static MemoryPerPower operator /(DataSize size, Power power) => MemoryPerPower.FromGigabytesPerWatt(size.InGigabytes / power.InWatts);

    /// <inheritdoc/>
    public int CompareTo(DataSize other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
