using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Which rows may enter a frontier, and what each can be leaned on for.</summary>
/// <remarks>
/// Grades: wall power measured in the same run A; other measured rows B (most are single runs); rates computed from median
/// latencies, rows copied by hand, short or prefix-cached windows and unpublished precision C; rows read off an article, and
/// rows of a sweep that another listing of it calls suspect, E; unofficial rows, where the caller admits them, E.
/// </remarks>
public static class EvidenceRules
{
    private static readonly (string Flag, ExclusionReason Reason)[] Excluding =
    [
        (QualityFlag.SuspectRun, ExclusionReason.SuspectRun),
        (QualityFlag.ExperimentalHarness, ExclusionReason.ExperimentalHarness),
        (QualityFlag.AcceleratorCountAmbiguous, ExclusionReason.AcceleratorCountAmbiguous),
        (QualityFlag.DoesNotFit, ExclusionReason.DoesNotFitAsDescribed),
        (QualityFlag.ConcurrencyNotApplied, ExclusionReason.ConcurrencyNotApplied),
        (QualityFlag.HiddenBatchCap, ExclusionReason.HiddenBatchCap),
    ];

    private static readonly string[] Weakening =
    [
        QualityFlag.ThroughputDerived,
        QualityFlag.TranscribedByHand,
        QualityFlag.ShortWindow,
        QualityFlag.RepeatedPrompts,
        QualityFlag.PrecisionUnpublished,
    ];

    /// <summary>Parts rows into those that may enter a frontier and those that may not.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="admitUnofficial">Whether rows that their source does not stand behind may enter, at grade E.</param>
    /// <returns>Both parts, by id.</returns>
    public static SiftedEvidence Sift(IReadOnlyList<MeasuredPoint> points, bool admitUnofficial = false)
    {
        ArgumentNullException.ThrowIfNull(points);
        List<GradedPoint> admitted = [];
        List<Exclusion> excluded = [];
        foreach (MeasuredPoint point in points.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            if (ReasonAgainst(point, admitUnofficial) is { } reason)
            {
                excluded.Add(new Exclusion(point, reason));
            }
            else if (InteractivityOf(point) is { } interactivity && point.OutputPerAccelerator is { } output)
            {
                admitted.Add(new GradedPoint(point, GradeOf(point), interactivity, output, SpeculationOf(point)));
            }
        }

        return new SiftedEvidence(admitted, excluded);
    }

    /// <summary>Why a row may not enter a frontier.</summary>
    /// <param name="point">The row.</param>
    /// <param name="admitUnofficial">Whether unofficial rows may.</param>
    /// <returns>The first reason that applies, or <see langword="null"/> when the row may enter.</returns>
    public static ExclusionReason? ReasonAgainst(MeasuredPoint point, bool admitUnofficial = false)
    {
        ArgumentNullException.ThrowIfNull(point);
        foreach ((string flag, ExclusionReason reason) in Excluding)
        {
            if (QualityFlag.Has(point, flag))
            {
                return reason;
            }
        }

        return point switch
        {
            _ when IsUnofficial(point) && !admitUnofficial => ExclusionReason.Unofficial,
            _ when point.Workload.StartsWith("mlperf-", StringComparison.Ordinal) => ExclusionReason.ScenarioLimit,
            { OutputPerAccelerator: not { InPerSecond: > 0 } } => ExclusionReason.NoOutputRate,
            _ when InteractivityOf(point) is null => ExclusionReason.NoInteractivity,
            _ when !RateConsistency.Holds(point) => ExclusionReason.RatesDisagree,
            _ => null,
        };
    }

    /// <summary>What the rates of a row can be leaned on for.</summary>
    /// <param name="point">The row.</param>
    /// <returns>The grade.</returns>
    public static Grade GradeOf(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (QualityFlag.Has(point, QualityFlag.FromArticle) || QualityFlag.Has(point, QualityFlag.SuspectSweep) || IsUnofficial(point))
        {
            return Grade.E;
        }

        if (Array.Exists(Weakening, f => QualityFlag.Has(point, f)))
        {
            return Grade.C;
        }

        return point is { EnergyBoundary: >= Boundary.NodeWall, PowerPerAccelerator: not null } ? Grade.A : Grade.B;
    }

    /// <summary>The speculative decoding a row counts under.</summary>
    /// <param name="point">The row.</param>
    /// <returns>mtp where the row is suspected of it; what the row states; none where it states nothing.</returns>
    public static string SpeculationOf(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (QualityFlag.Has(point, QualityFlag.MtpSuspected))
        {
            return "mtp";
        }

        return point.SpeculativeDecoding.Length == 0 ? "none" : point.SpeculativeDecoding;
    }

    private static bool IsUnofficial(MeasuredPoint point) => point.Official is "no" or "experimental";

    private static TokenRate? InteractivityOf(MeasuredPoint point) => point switch
    {
        { Interactivity: { InPerSecond: > 0 } published } => published,
        { Tpot: { InSeconds: > 0 } tpot } => tpot.ToTokenRate(),
        _ => null,
    };
}
