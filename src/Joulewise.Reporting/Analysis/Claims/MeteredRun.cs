using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>A run whose energy was read, for claims under a traffic without fixed lengths.</summary>
internal sealed class MeteredRun(AnalysisContext context, SideReader reader)
{
    /// <summary>How many requests may run beside the claimed number: measured means lie within a twentieth of it.</summary>
    private const double BatchWithin = 0.05;

    /// <summary>The run of a side with the least energy, or <see langword="null"/>.</summary>
    public (SideAmounts Amounts, Boundary? ReadAt, string How)? Of(ClaimSide side)
    {
        MeasuredPoint? run = context.Lens.Points
            .Where(p => IsOf(p, side) && p.EnergyPerOutputToken is not null)
            .OrderBy(p => p.EnergyPerOutputToken!.Value.InJoulesPerToken)
            .ThenBy(p => p.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (run is null)
        {
            return null;
        }

        Estimate<EnergyPerToken> energy = Estimate.WithFactor($"metered-energy {run.Id}", run.EnergyPerOutputToken!.Value, run.EnergyBoundary == Boundary.Board ? BoardPowerModel.RepeatFactor : MlperfChapter.WallFactor, EvidenceRules.GradeOf(run), EvidenceSource.Of(run));
        return (new SideAmounts { Energy = energy }, run.EnergyBoundary, $"run {run.Id} of {run.Date}, {run.Workload}, {run.EnergyBoundary}");
    }

    /// <summary>The evidence's name of a catalogue traffic: what its collection calls it.</summary>
    internal static string NameOf(string workload) =>
        workload.StartsWith("mlperf-", StringComparison.Ordinal) ? $"mlperf-{workload[(workload.LastIndexOf('-') + 1)..]}"
        : workload.StartsWith("mlenergy-", StringComparison.Ordinal) ? workload["mlenergy-".Length..]
        : workload;

    private bool IsOf(MeasuredPoint p, ClaimSide side) =>
        string.Equals(p.Accelerator, side.AcceleratorId, StringComparison.Ordinal)
        && string.Equals(context.Lens.ModelKey(p.Model), reader.ModelOf(side), StringComparison.Ordinal)
        && string.Equals(p.Workload, NameOf(side.WorkloadId), StringComparison.Ordinal)
        && SideReader.IsAsOld(p, side)
        && (side.Precision.Length == 0 || string.Equals(SideReader.Fold(p.Precision), SideReader.Fold(side.Precision), StringComparison.Ordinal))
        && (side.Accelerators is null || side.Accelerators == p.AcceleratorCount)
        && (side.BatchRequests is null || (p.BatchRequests is { } batch && Math.Abs(batch - side.BatchRequests.Value) <= BatchWithin * side.BatchRequests.Value));
}
