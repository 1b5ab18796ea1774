using Joulewise.Quantities;

using MathNet.Numerics.Statistics;

namespace Joulewise.Evidence;

/// <summary>How far the output rate of one configuration moves from run to run.</summary>
/// <remarks>
/// Runs are repeats when accelerator, count, model, precision, engine, widths, attention data parallelism, speculative
/// decoding, lengths and concurrency agree. One measurement that is listed twice (the same TTFT and TPOT) is one run.
/// </remarks>
/// <param name="Scope">Which runs count as repeats.</param>
/// <param name="Days">The width of a group in days, for <see cref="RepeatScope.WithinDays"/>.</param>
/// <param name="Groups">The number of configurations with at least two runs.</param>
/// <param name="Runs">The number of their runs.</param>
/// <param name="MedianRatio">The median over configurations of their best over their worst run.</param>
/// <param name="NinetiethRatio">The 90th percentile over configurations of their best over their worst run.</param>
/// <param name="Factors">
/// The configuration's long-run rate over one run's, as often as seen, ascending: the run's distance from the group's
/// geometric mean, widened by sqrt(n / (n - 1)) for the mean having been taken from the same n runs. A single 1 when
/// nothing was repeated.
/// </param>
public sealed record Repeatability(
    RepeatScope Scope,
    int Days,
    int Groups,
    int Runs,
    Ratio MedianRatio,
    Ratio NinetiethRatio,
    IReadOnlyList<double> Factors)
{
    /// <summary>Measures the spread.</summary>
    /// <param name="points">The rows; those that may not enter a frontier are left out.</param>
    /// <param name="modelKey">Turns a row's model id into the model's key.</param>
    /// <param name="scope">Which runs count as repeats.</param>
    /// <param name="days">The width of a group in days, for <see cref="RepeatScope.WithinDays"/>; not negative.</param>
    /// <returns>The spread.</returns>
    public static Repeatability Of(IReadOnlyList<MeasuredPoint> points, Func<string, string> modelKey, RepeatScope scope, int days = 3)
    {
        ArgumentNullException.ThrowIfNull(modelKey);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        IReadOnlyList<IReadOnlyList<GradedPoint>> groups =
            RepeatGroups.Find(EvidenceRules.Sift(points).Admitted.Where(p => p.Grade <= Grade.C), modelKey, scope, days);
        double[] ratios = [.. groups.Select(g => g.Max(r => r.Output.InPerSecond) / g.Min(r => r.Output.InPerSecond))];
        return new Repeatability(
            scope,
            days,
            groups.Count,
            groups.Sum(g => g.Count),
            Ratio.FromFraction(ratios.Length == 0 ? 1 : ratios.QuantileCustom(0.5, QuantileDefinition.R7)),
            Ratio.FromFraction(ratios.Length == 0 ? 1 : ratios.QuantileCustom(0.9, QuantileDefinition.R7)),
            groups.Count == 0 ? [1] : [.. groups.SelectMany(FactorsOf).Order()]);
    }

    private static IEnumerable<double> FactorsOf(IReadOnlyList<GradedPoint> runs)
    {
        double mean = runs.Average(r => Math.Log(r.Output.InPerSecond));
        double widening = Math.Sqrt((double)runs.Count / (runs.Count - 1));
        return runs.Select(r => Math.Exp((mean - Math.Log(r.Output.InPerSecond)) * widening));
    }
}
