using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>What keeps a sound row off the frontiers of one grouping.</summary>
internal static class FrontierAdmission
{
    /// <summary>Latencies of one run agree to rounding and to how a source takes its median; other runs of a configuration rarely do.</summary>
    private const double SameTpot = 0.02;

    /// <summary>Takes out rows above the TTFT promise, and rates computed from latencies where the same run was counted.</summary>
    public static SiftedEvidence Apply(SiftedEvidence evidence, FrontierOptions options)
    {
        ILookup<object, GradedPoint> counted = evidence.Admitted
            .Where(p => !p.IsDerived && p.Point is { ConcurrencyRequests: not null, Tpot: not null })
            .ToLookup(p => KeyOf(p, options));
        List<GradedPoint> admitted = [];
        List<Exclusion> excluded = [.. evidence.Excluded];
        foreach (GradedPoint row in evidence.Admitted)
        {
            if (row.Point.Ttft is { } ttft && options.TtftLimit is { } limit && ttft > limit)
            {
                excluded.Add(new Exclusion(row.Point, ExclusionReason.TtftAboveLimit));
            }
            else if (row.IsDerived && counted[KeyOf(row, options)].Any(other => IsSameRun(row.Point, other.Point)))
            {
                excluded.Add(new Exclusion(row.Point, ExclusionReason.CountedElsewhere));
            }
            else
            {
                admitted.Add(row);
            }
        }

        return new SiftedEvidence(admitted, [.. excluded.OrderBy(e => e.Point.Id, StringComparer.Ordinal)]);
    }

    private static object KeyOf(GradedPoint row, FrontierOptions options) =>
        (row.Point.Accelerator, options.ModelKey(row.Point.Model), WorkloadKey.Of(row.Point), row.Point.Precision, row.SpeculativeDecoding,
            row.Point.ConcurrencyRequests, row.Point.Disaggregated == true);

    private static bool IsSameRun(MeasuredPoint derived, MeasuredPoint counted) =>
        derived.Tpot is { } a
        && counted.Tpot is { } b
        && Math.Abs((a / b).InFraction - 1) <= SameTpot
        && (derived.AcceleratorCount is not { } n || counted.AcceleratorCount is not { } m || n == m);
}
