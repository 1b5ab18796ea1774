using System.Collections.Immutable;

namespace Joulewise.Quantities;

/// <summary>An estimate of any dimension on its way into <see cref="Estimate.Combine{TOut}"/>.</summary>
public sealed class Operand
{
    private readonly double[]? _draws;

    private Operand(double value, double[]? draws, ImmutableArray<EstimateInput> inputs)
    {
        Value = value;
        _draws = draws;
        Inputs = inputs;
    }

    /// <summary>Gets the stated value in the base unit of its dimension.</summary>
    internal double Value { get; }

    /// <summary>Gets a value indicating whether the estimate has an error.</summary>
    internal bool IsUncertain => _draws is not null;

    /// <summary>Gets the estimate's inputs.</summary>
    internal ImmutableArray<EstimateInput> Inputs { get; }

    /// <summary>Wraps an estimate.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="estimate">The estimate.</param>
    /// <returns>The operand.</returns>
    public static Operand Of<T>(Estimate<T> estimate)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new Operand(estimate.Value.BaseValue, estimate.Draws, estimate.Inputs);
    }

    internal double DrawAt(int state) => _draws is null ? Value : _draws[state];
}
