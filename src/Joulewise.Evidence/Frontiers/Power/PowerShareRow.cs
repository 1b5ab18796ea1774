using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A row's board power as a share of rated board power, with what it was doing.</summary>
/// <param name="Point">The row.</param>
/// <param name="Cell">Model, traffic and precision: what accelerators can be matched on.</param>
/// <param name="LogShare">The natural logarithm of measured over rated power.</param>
/// <param name="LogLoad">The natural logarithm of the requests decoding at once on one accelerator.</param>
internal sealed record PowerShareRow(MeasuredPoint Point, string Cell, double LogShare, double LogLoad)
{
    public string Accelerator => Point.Accelerator;

    /// <summary>The rows that show a board's power at work without a lower limit, a stalled host or a window wider than the benchmark.</summary>
    public static PowerShareRow[] From(IReadOnlyList<MeasuredPoint> points, Func<string, Power?> tdp, Func<string, string> modelKey) =>
    [
        .. points
            .Where(IsUsable)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .Select(p => (Point: p, Tdp: tdp(p.Accelerator), Load: LoadOf(p)))
            .Where(p => p is { Tdp.InWatts: > 0, Load: > 0 })
            .Select(p => new PowerShareRow(
                p.Point,
                $"{modelKey(p.Point.Model)} {WorkloadKey.Of(p.Point)} {p.Point.Precision}",
                Math.Log((p.Point.PowerPerAccelerator!.Value / p.Tdp!.Value).InFraction),
                Math.Log(p.Load!.Value))),
    ];

    private static bool IsUsable(MeasuredPoint point) =>
        MeasuredPower.Of(point) is { Boundary: Boundary.Board }
        && EvidenceRules.ReasonAgainst(point) is null or ExclusionReason.NoInteractivity
        && EvidenceRules.GradeOf(point) <= Grade.C
        && !QualityFlag.Has(point, QualityFlag.PowerCap)
        && !QualityFlag.Has(point, QualityFlag.MaxQ)
        && !QualityFlag.Has(point, QualityFlag.HostStall);

    /// <summary>By Little's law output rate over interactivity; where no interactivity is published, the requests in flight.</summary>
    private static double? LoadOf(MeasuredPoint point) => point switch
    {
        { Interactivity: { InPerSecond: > 0 } interactivity, OutputPerAccelerator: { } output } => (output / interactivity).InFraction,
        { Tpot: { InSeconds: > 0 } tpot, OutputPerAccelerator: { } output } => output.InPerSecond * tpot.InSeconds,
        { ConcurrencyRequests: { } requests, AcceleratorCount: > 0 } => requests / point.AcceleratorCount.Value,
        _ => null,
    };
}
