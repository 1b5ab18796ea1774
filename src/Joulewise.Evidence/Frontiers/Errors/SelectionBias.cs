using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>
/// By how much the points of a front promise more than a second run gives: a front keeps lucky runs and drops unlucky ones.
/// </summary>
/// <remarks>
/// Repeated runs are dealt alternately into two halves; the front chosen from one half is judged by the other half's
/// runs of the chosen configurations, and the other way round.
/// </remarks>
/// <param name="Count">The number of front points that had a second run to be judged by.</param>
/// <param name="Factor">The geometric mean of second run over chosen run; below 1 when fronts are optimistic.</param>
/// <param name="Factors">Second run over chosen run of each, ascending.</param>
public sealed record SelectionBias(int Count, Ratio Factor, IReadOnlyList<double> Factors)
{
    /// <summary>Measures the bias.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="options">The grouping of the fronts.</param>
    /// <param name="days">How many days runs of one configuration may lie apart to count as repeats; not negative.</param>
    /// <returns>The bias; a factor of 1 when nothing was repeated.</returns>
    public static SelectionBias Of(IReadOnlyList<MeasuredPoint> points, FrontierOptions options, int days = 3)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        SiftedEvidence evidence = EvidenceRules.Sift(points, options.AdmitUnofficial);
        IReadOnlyList<IReadOnlyList<GradedPoint>> groups =
            RepeatGroups.Find(evidence.Admitted.Where(p => p.Grade <= Grade.C), options.ModelKey, RepeatScope.WithinDays, days);
        List<double> factors = [];
        for (int half = 0; half < 2; half++)
        {
            Dictionary<string, double> second = new(StringComparer.Ordinal);
            HashSet<string> heldBack = new(StringComparer.Ordinal);
            foreach (IReadOnlyList<GradedPoint> runs in groups)
            {
                GradedPoint[] judges = [.. runs.Where((_, i) => i % 2 != half)];
                double judged = judges.Average(r => Math.Log(r.Output.InPerSecond));
                heldBack.UnionWith(judges.Select(r => r.Point.Id));
                foreach (GradedPoint run in runs.Where((_, i) => i % 2 == half))
                {
                    second[run.Point.Id] = Math.Exp(judged - Math.Log(run.Output.InPerSecond));
                }
            }

            FrontierSet chosen = FrontierSet.Build([.. evidence.Admitted.Select(p => p.Point).Where(p => !heldBack.Contains(p.Id))], options);
            factors.AddRange(chosen.Frontiers
                .SelectMany(f => f.Points)
                .Where(p => second.ContainsKey(p.Point.Id))
                .Select(p => second[p.Point.Id]));
        }

        return new SelectionBias(
            factors.Count,
            Ratio.FromFraction(factors.Count == 0 ? 1 : Math.Exp(factors.Average(Math.Log))),
            [.. factors.Order()]);
    }
}
