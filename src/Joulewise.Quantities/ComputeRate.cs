namespace Joulewise.Quantities;

/// <summary>A rate of arithmetic operations, dense (without structured sparsity).</summary>
/// <remarks>Finite; the default is zero. See <see cref="IQuantity{TSelf}"/> for the rules all quantities share.</remarks>
public readonly record struct ComputeRate : IQuantity<ComputeRate>
{
    private readonly double _value;

    private ComputeRate(double value) => _value = Quantity.Finite(value, "compute rate");

    /// <inheritdoc/>
    public static UnitTable Units { get; } = new(
        "compute rate",
        ("FLOP/s", 1),
        ("GFLOPS", 1e9),
        ("TFLOPS", 1e12),
        ("PFLOPS", 1e15));

    /// <inheritdoc/>
    double IQuantity<ComputeRate>.BaseValue => _value;

    /// <summary>Gets the amount in operations per second.</summary>
    public double InPerSecond => _value;

    /// <summary>Gets the amount in 1e12 operations per second.</summary>
    public double InTeraflops => _value / 1e12;

    /// <summary>Gets the amount in 1e15 operations per second.</summary>
    public double InPetaflops => _value / 1e15;

    /// <summary>Makes an amount from operations per second.</summary>
    /// <param name="value">The number of operations per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static ComputeRate FromPerSecond(double value) => new(value);

    /// <summary>Makes an amount from 1e12 operations per second.</summary>
    /// <param name="value">The number of 1e12 operations per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static ComputeRate FromTeraflops(double value) => new(value * 1e12);

    /// <summary>Makes an amount from 1e15 operations per second.</summary>
    /// <param name="value">The number of 1e15 operations per second; finite.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static ComputeRate FromPetaflops(double value) => new(value * 1e15);

    static ComputeRate IQuantity<ComputeRate>.FromBase(double value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ComputeRate other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Quantity.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public override string ToString() => Quantity.Format(this);
}
