using System.Collections.Immutable;

namespace Joulewise.Quantities;

/// <summary>A figure as people may use it: value, 90 % interval, grade and sources. A number is never bare.</summary>
/// <remarks>
/// Made by <see cref="Estimate"/>. An estimate keeps its value in each of a fixed set of equally likely states of the world;
/// combining estimates works state by state, so an error that two figures share cancels from their ratio instead of
/// counting twice. Nothing is drawn at random: the states follow from the identities of the inputs.
/// </remarks>
/// <typeparam name="T">The dimension.</typeparam>
public sealed class Estimate<T>
    where T : struct, IQuantity<T>
{
    /// <summary>An input of less weight does not set the grade of the result.</summary>
    private const double LeastElasticity = 0.05;

    private readonly Lazy<Interval<T>> _interval;

    internal Estimate(T value, double[]? draws, ImmutableArray<EstimateInput> inputs)
    {
        Value = value;
        Draws = draws;
        Inputs = inputs;
        _interval = new Lazy<Interval<T>>(() => IntervalOf(value, draws));
        Grade = GradeOf(inputs);
    }

    /// <summary>Gets the figure with every input at its stated value.</summary>
    public T Value { get; }

    /// <summary>Gets the 90 % interval. It has no width when no input has an error.</summary>
    /// <remarks>Found when first asked for: it takes a sort, and most figures are only steps on the way to another.</remarks>
    public Interval<T> Interval => _interval.Value;

    /// <summary>Gets the worst grade among the inputs whose elasticity is at least 0.05 in size.</summary>
    public Grade Grade { get; }

    /// <summary>Gets the inputs, strongest first.</summary>
    public ImmutableArray<EstimateInput> Inputs { get; }

    /// <summary>Gets the distinct sources of the inputs, strongest first.</summary>
    public IEnumerable<Source> Sources => Inputs.Select(i => i.Source).DistinctBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether any input carries an error.</summary>
    public bool IsUncertain => Draws is not null;

    /// <summary>Gets the figure in each state of the world in base units; <see langword="null"/> when it is the same in all.</summary>
    internal double[]? Draws { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Quantity.Format(Value)} [{Quantity.Format(Interval.Low)}, {Quantity.Format(Interval.High)}] {Grade}";

    private static Interval<T> IntervalOf(T value, double[]? draws)
    {
        if (draws is null)
        {
            return new Interval<T>(value, value);
        }

        double[] sorted = [.. draws];
        Array.Sort(sorted);
        return new Interval<T>(T.FromBase(States.Quantile(sorted, 0.05)), T.FromBase(States.Quantile(sorted, 0.95)));
    }

    private static Grade GradeOf(ImmutableArray<EstimateInput> inputs)
    {
        Grade worst = Grade.A;
        foreach (EstimateInput input in inputs)
        {
            if (Math.Abs(input.Elasticity) >= LeastElasticity && input.Grade > worst)
            {
                worst = input.Grade;
            }
        }

        return worst;
    }
}
