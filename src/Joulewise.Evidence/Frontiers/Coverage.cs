using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>What is measured: one cell for each accelerator, model and traffic that has rows.</summary>
/// <param name="Cells">The cells, by accelerator, model and traffic.</param>
public sealed record Coverage(IReadOnlyList<CoverageCell> Cells)
{
    /// <summary>Counts the rows.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="modelKey">Turns a row's model id into the model's key.</param>
    /// <returns>The cells.</returns>
    public static Coverage Of(IReadOnlyList<MeasuredPoint> points, Func<string, string> modelKey)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(modelKey);
        return new Coverage(
        [
            .. points
                .GroupBy(p => (p.Accelerator, Model: modelKey(p.Model), Workload: WorkloadKey.Of(p)))
                .Select(g => CellOf(g.Key.Accelerator, g.Key.Model, g.Key.Workload, [.. g]))
                .OrderBy(c => c.Accelerator, StringComparer.Ordinal)
                .ThenBy(c => c.Model, StringComparer.Ordinal)
                .ThenBy(c => c.Workload),
        ]);
    }

    /// <summary>Finds a cell.</summary>
    /// <param name="accelerator">The accelerator's catalogue id.</param>
    /// <param name="model">The model's key.</param>
    /// <param name="workload">The traffic.</param>
    /// <returns>The cell, or <see langword="null"/> when nothing was measured.</returns>
    public CoverageCell? Find(string accelerator, string model, WorkloadKey workload) =>
        Cells.FirstOrDefault(c =>
            string.Equals(c.Accelerator, accelerator, StringComparison.Ordinal)
            && string.Equals(c.Model, model, StringComparison.Ordinal)
            && c.Workload == workload);

    private static CoverageCell CellOf(string accelerator, string model, WorkloadKey workload, MeasuredPoint[] rows)
    {
        MeasuredPoint[] usable = [.. rows.Where(r => EvidenceRules.ReasonAgainst(r) is null or ExclusionReason.ScenarioLimit)];
        return new CoverageCell(
            accelerator,
            model,
            workload,
            rows.Length,
            usable.Length,
            rows.Count(r => MeasuredPower.Of(r) is not null),
            [.. rows.Select(MeasuredPower.Of).OfType<MeasuredPower>().Select(p => p.Boundary).Distinct().Order()],
            usable.Length == 0 ? Grade.X : usable.Min(EvidenceRules.GradeOf),
            rows.Max(r => MeasurementDate.LatestOf(r.Date)));
    }
}
