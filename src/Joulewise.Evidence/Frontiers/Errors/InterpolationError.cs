using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>How far a reading between two measured points falls from a measurement there.</summary>
/// <remarks>
/// Each interior point of each front is taken away and read from the rest. What tells a good reading from a poor one is
/// not how far apart its neighbours are in interactivity but how far the output rate drops between them, so the error is
/// kept by drop. A case of a smaller drop than the reading's has its error stretched by the ratio of the logarithms.
/// </remarks>
public sealed class InterpolationError
{
    /// <summary>How many cases of the most alike drop stand for a reading's error: enough for a 5th percentile.</summary>
    private const int Alike = 100;

    private InterpolationError(IReadOnlyList<InterpolationCase> cases) => Cases = cases;

    /// <summary>Gets the cases, by drop, then id.</summary>
    public IReadOnlyList<InterpolationCase> Cases { get; }

    /// <summary>Gets the summary, each point held out in turn; its coverage is that of intervals learnt on the other accelerators.</summary>
    public HeldOut? Summary => SummaryOf(Cases);

    /// <summary>Learns the error from the fronts of some evidence.</summary>
    /// <param name="frontiers">The fronts; those of claims alone (grade D and worse) are left out.</param>
    /// <returns>The error.</returns>
    public static InterpolationError Of(FrontierSet frontiers)
    {
        ArgumentNullException.ThrowIfNull(frontiers);
        return new InterpolationError(
        [
            .. frontiers.Frontiers.SelectMany(CasesOf).OrderBy(c => c.Drop).ThenBy(c => c.Point.Point.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The error of a reading.</summary>
    /// <param name="drop">The less interactive neighbour's output rate over the more interactive one's; at least 1.</param>
    /// <returns>True over read, of the cases with the most alike drop; a single 1 when there is none.</returns>
    public IReadOnlyList<double> FactorsFor(Ratio drop) => FactorsFor(Cases, drop);

    /// <summary>The summary of the cases with a drop in a range.</summary>
    /// <param name="from">The least drop, included.</param>
    /// <param name="to">The largest drop, excluded.</param>
    /// <returns>The summary, or <see langword="null"/> without cases.</returns>
    public HeldOut? SummaryBetween(Ratio from, Ratio to) => SummaryOf([.. Cases.Where(c => c.Drop >= from && c.Drop < to)]);

    private static IReadOnlyList<double> FactorsFor(IReadOnlyList<InterpolationCase> cases, Ratio drop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(drop.InFraction, 1, nameof(drop));
        double width = Math.Log(drop.InFraction);
        return cases.Count == 0
            ? [1]
            :
            [
                .. cases
                    .OrderBy(c => Math.Abs(Math.Log(c.Drop.InFraction) - width))
                    .ThenBy(c => c.Point.Point.Id, StringComparer.Ordinal)
                    .Take(Alike)
                    .Select(c => Math.Pow(c.Factor, Math.Max(1, width / Math.Log(c.Drop.InFraction))))
                    .Order(),
            ];
    }

    private static IEnumerable<InterpolationCase> CasesOf(Frontier frontier)
    {
        FrontPoint[] points = [.. frontier.Points];
        for (int i = 1; i < points.Length - 1; i++)
        {
            if (points[i].Grade <= Grade.C)
            {
                Frontier rest = new(frontier.Key, [.. points.Where((_, k) => k != i)]);
                yield return new InterpolationCase(
                    frontier.Key,
                    points[i],
                    TokenRate.FromPerSecond(rest.OutputCurve.At(points[i].Interactivity.InPerSecond)),
                    points[i - 1].Output / points[i + 1].Output);
            }
        }
    }

    private HeldOut? SummaryOf(IReadOnlyList<InterpolationCase> tested)
    {
        int covered = 0;
        foreach (IGrouping<string, InterpolationCase> group in tested.GroupBy(c => c.Key.Accelerator, StringComparer.Ordinal))
        {
            InterpolationCase[] others = [.. Cases.Where(c => !string.Equals(c.Key.Accelerator, group.Key, StringComparison.Ordinal))];
            covered += group.Count(c => EmpiricalInterval.Contains(FactorsFor(others, c.Drop), c.Factor));
        }

        return HeldOut.Of("output rate interpolated on a front", "each interior point", [.. tested.Select(c => c.Factor)], covered);
    }
}
