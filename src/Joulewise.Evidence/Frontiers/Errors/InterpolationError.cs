using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>How far a reading between two measured points falls from a measurement there.</summary>
/// <remarks>
/// Each interior point of each front is taken away and read from the rest. The gap it is read across is then about
/// two ordinary gaps wide, so the error is kept by width of the gap.
/// </remarks>
public sealed class InterpolationError
{
    /// <summary>How many cases of the most alike gap width stand for a reading's error: enough for a 5th percentile.</summary>
    private const int Alike = 100;

    private InterpolationError(IReadOnlyList<InterpolationCase> cases) => Cases = cases;

    /// <summary>Gets the cases, by gap width, then id.</summary>
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
            .. frontiers.Frontiers.SelectMany(CasesOf).OrderBy(c => c.Gap).ThenBy(c => c.Point.Point.Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The error of a reading across a gap.</summary>
    /// <param name="gap">The more interactive neighbour's interactivity over the less interactive one's; above 1.</param>
    /// <returns>True over read, of the cases with the most alike gap; a single 1 when there is none.</returns>
    public IReadOnlyList<double> FactorsFor(Ratio gap) => FactorsFor(Cases, gap);

    /// <summary>The summary of the cases with a gap in a range.</summary>
    /// <param name="from">The least gap, included.</param>
    /// <param name="to">The largest gap, excluded.</param>
    /// <returns>The summary, or <see langword="null"/> without cases.</returns>
    public HeldOut? SummaryBetween(Ratio from, Ratio to) => SummaryOf([.. Cases.Where(c => c.Gap >= from && c.Gap < to)]);

    private static IReadOnlyList<double> FactorsFor(IReadOnlyList<InterpolationCase> cases, Ratio gap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(gap.InFraction, 1, nameof(gap));
        return cases.Count == 0
            ? [1]
            : [.. cases.OrderBy(c => Math.Abs(Math.Log((c.Gap / gap).InFraction))).Take(Alike).Select(c => c.Factor).Order()];
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
                    points[i + 1].Interactivity / points[i - 1].Interactivity);
            }
        }
    }

    private HeldOut? SummaryOf(IReadOnlyList<InterpolationCase> tested)
    {
        int covered = 0;
        foreach (IGrouping<string, InterpolationCase> group in tested.GroupBy(c => c.Key.Accelerator, StringComparer.Ordinal))
        {
            InterpolationCase[] others = [.. Cases.Where(c => !string.Equals(c.Key.Accelerator, group.Key, StringComparison.Ordinal))];
            covered += group.Count(c => EmpiricalInterval.Contains(FactorsFor(others, c.Gap), c.Factor));
        }

        return HeldOut.Of("output rate interpolated on a front", "each interior point", [.. tested.Select(c => c.Factor)], covered);
    }
}
