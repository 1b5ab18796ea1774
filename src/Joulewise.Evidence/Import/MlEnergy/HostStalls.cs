using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.MlEnergy;

/// <summary>Finds rows whose boards wait for the host: the same model, boards and batch step much faster on another task at higher power.</summary>
internal static class HostStalls
{
    private const double StepRatio = 2.2;
    private const double PowerRatio = 0.75;

    // A bound on the work for a file that names a new task in every row.
    private const int WorkloadsCompared = 16;

    /// <summary>The points in their order, those that stall flagged.</summary>
    public static IEnumerable<MeasuredPoint> Flag(IReadOnlyList<MeasuredPoint> points)
    {
        ILookup<(string, int?, string, double?), MeasuredPoint> groups = points.ToLookup(Key);
        Dictionary<(string, int?, string, double?), (double Step, double Power, string Workload)[]> fastest = [];
        foreach (IGrouping<(string, int?, string, double?), MeasuredPoint> group in groups)
        {
            fastest[group.Key] = [.. group
                .Where(p => p.Tpot is not null && p.PowerPerAccelerator is not null)
                .GroupBy(p => p.Workload, StringComparer.Ordinal)
                .Select(w => w.MinBy(p => p.Tpot!.Value.InSeconds)!)
                .Select(p => (Step: p.Tpot!.Value.InSeconds, Power: p.PowerPerAccelerator!.Value.InWatts, p.Workload))
                .OrderBy(p => p.Step)
                .ThenBy(p => p.Workload, StringComparer.Ordinal)
                .Take(WorkloadsCompared)];
        }

        return points.Select(p => Array.Exists(fastest[Key(p)], other => Stalls(p, other))
            ? p with { QualityFlags = [.. p.QualityFlags, "host_stall_suspected"] }
            : p);
    }

    private static (string Accelerator, int? Count, string Model, double? Slots) Key(MeasuredPoint p) =>
        (p.Accelerator, p.AcceleratorCount, p.Model, p.ConcurrencyRequests);

    private static bool Stalls(MeasuredPoint point, (double Step, double Power, string Workload) other) =>
        point.Tpot is { } step
        && point.PowerPerAccelerator is { } power
        && !other.Workload.Equals(point.Workload, StringComparison.Ordinal)
        && step.InSeconds > StepRatio * other.Step
        && power.InWatts < PowerRatio * other.Power;
}
