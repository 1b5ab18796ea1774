using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>
/// What output rates computed from median latencies miss, seen on rows that give both the latencies and a counted rate.
/// </summary>
/// <remarks>
/// The computation is concurrency x output length / (median TTFT + output length x median TPOT) / accelerators. Sources put
/// the nominal length in; lengths are drawn from 0.8 to 1.0 of it, so the mean length is put in its place here, which matters
/// where TTFT is a large part of a request. What is left out, ramp-up, drain and the slow half of the requests, makes it read high.
/// </remarks>
public sealed class DerivedThroughput
{
    /// <summary>Lengths are drawn uniformly from 0.8 to 1.0 of nominal (InferenceX, RANDOM_RANGE_RATIO 0.8).</summary>
    private const double MeanOfNominal = 0.9;

    private readonly SeenFactors _aggregated;
    private readonly SeenFactors _disaggregated;

    private DerivedThroughput(double[] aggregated, double[] disaggregated, HeldOut? heldOut)
    {
        _aggregated = new SeenFactors(aggregated);
        _disaggregated = new SeenFactors(disaggregated);
        HeldOut = heldOut;
    }

    /// <summary>Gets how many rows showed the error.</summary>
    public int Count => _aggregated.Count + _disaggregated.Count;

    /// <summary>Gets counted over computed rate, at the median, where prefill and decode share accelerators; 1 when not seen.</summary>
    public Ratio Aggregated => Ratio.FromFraction(_aggregated.Median);

    /// <summary>Gets counted over computed rate, at the median, where they do not; 1 when not seen.</summary>
    public Ratio Disaggregated => Ratio.FromFraction(_disaggregated.Median);

    /// <summary>Gets the error of the corrected computation on accelerators that the correction had not seen; <see langword="null"/> with fewer than two accelerators.</summary>
    public HeldOut? HeldOut { get; }

    /// <summary>Learns the error.</summary>
    /// <param name="points">The rows.</param>
    /// <returns>The error; of no rows, a correction by 1.</returns>
    public static DerivedThroughput Of(IReadOnlyList<MeasuredPoint> points)
    {
        (MeasuredPoint Point, double Factor)[] seen =
        [
            .. EvidenceRules.Sift(points).Admitted
                .Where(p => !p.IsDerived && p.Grade <= Grade.B)
                .Select(p => (p.Point, Computed(p.Point) is { } computed ? p.Output.InPerSecond / computed : 0))
                .Where(p => p.Item2 > 0),
        ];
        List<double> errors = [];
        foreach (string accelerator in seen.Select(s => s.Point.Accelerator).Distinct(StringComparer.Ordinal))
        {
            DerivedThroughput others = From([.. seen.Where(s => !string.Equals(s.Point.Accelerator, accelerator, StringComparison.Ordinal))], null);
            if (others.Count > 0)
            {
                errors.AddRange(seen
                    .Where(s => string.Equals(s.Point.Accelerator, accelerator, StringComparison.Ordinal))
                    .Select(s => s.Factor / others.SeenFor(s.Point).Median));
            }
        }

        return From(seen, Joulewise.Evidence.HeldOut.Of("output rate computed from median latencies, corrected", "each accelerator", errors));
    }

    /// <summary>The rate of a row with the median error taken out.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The rate; unchanged when it was counted.</returns>
    public TokenRate Corrected(GradedPoint row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsDerived ? row.Output * (AtMeanLength(row.Point) * SeenFor(row.Point).Median) : row.Output;
    }

    /// <summary>The error that is left after the correction.</summary>
    /// <param name="point">The row.</param>
    /// <returns>Counted over corrected rate, as often as seen; a single 1 when not seen.</returns>
    public IReadOnlyList<double> FactorsFor(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return SeenFor(point).OverMedian;
    }

    private static DerivedThroughput From(IReadOnlyCollection<(MeasuredPoint Point, double Factor)> seen, HeldOut? heldOut) => new(
        [.. seen.Where(s => s.Point.Disaggregated != true).Select(s => s.Factor)],
        [.. seen.Where(s => s.Point.Disaggregated == true).Select(s => s.Factor)],
        heldOut);

    private static double? Computed(MeasuredPoint point) =>
        point is { Workload: WorkloadKey.FixedName, ConcurrencyRequests: > 0, OutputTokens: { } length, Ttft: { } ttft, Tpot: { } tpot, AcceleratorCount: > 0 }
            ? AtMeanLength(point) * point.ConcurrencyRequests.Value * length.InTokens / (ttft.InSeconds + (length.InTokens * tpot.InSeconds)) / point.AcceleratorCount.Value
            : null;

    /// <summary>The rate at the mean length over the rate at the nominal one.</summary>
    private static double AtMeanLength(MeasuredPoint point)
    {
        if (point is not { Workload: WorkloadKey.FixedName, OutputTokens: { } length, Ttft: { } ttft, Tpot: { } tpot })
        {
            return 1;
        }

        double decode = length.InTokens * tpot.InSeconds;
        return MeanOfNominal * (ttft.InSeconds + decode) / (ttft.InSeconds + (MeanOfNominal * decode));
    }

    private SeenFactors SeenFor(MeasuredPoint point) => point.Disaggregated == true ? _disaggregated : _aggregated;
}
