using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>Runs the aggregated rows of the silicon sample again and holds what comes out to what was measured.</summary>
internal static class MeasuredLoops
{
    private const string SamplePrefix = "silicon-";

    /// <summary>Chooses the rows: aggregated, in no doubt, with both latencies and the number of clients.</summary>
    /// <param name="rows">All rows.</param>
    /// <returns>The rows.</returns>
    public static IReadOnlyList<Observation> Choose(IEnumerable<Observation> rows) =>
    [
        .. rows.Where(r => !r.IsDoubtful
            && r.Point.Id.StartsWith(SamplePrefix, StringComparison.Ordinal)
            && !r.Case.Disaggregated
            && r.TtftSeconds > 0
            && r.TpotSeconds > 0
            && double.IsNaN(r.Case.MeasuredBatch)),
    ];

    /// <summary>Runs rows with effects learned from all of them.</summary>
    /// <param name="rows">The rows to run.</param>
    /// <param name="learned">Constants and effects.</param>
    /// <returns>The errors, in the order of the rows.</returns>
    public static IReadOnlyList<LoopError> InSample(IReadOnlyList<Observation> rows, LearnedModel learned) => Run(rows, _ => learned);

    /// <summary>Runs rows with effects learned without the family of the row's model.</summary>
    /// <param name="rows">The rows to run.</param>
    /// <param name="all">All rows that effects are learned from.</param>
    /// <param name="calibration">Constants and spreads.</param>
    /// <returns>The errors, in the order of the rows.</returns>
    public static IReadOnlyList<LoopError> FamilyLeftOut(IReadOnlyList<Observation> rows, IReadOnlyList<Observation> all, Calibration calibration)
    {
        Dictionary<string, LearnedModel> learned = rows.Select(r => r.Traits.Family).Distinct(StringComparer.Ordinal).ToDictionary(
            f => f,
            f => Learner.LearnEffects([.. all.Where(r => !string.Equals(r.Traits.Family, f, StringComparison.Ordinal))], calibration.Coefficients, calibration.Spreads),
            StringComparer.Ordinal);
        return Run(rows, r => learned[r.Traits.Family]);
    }

    private static LoopError[] Run(IReadOnlyList<Observation> rows, Func<Observation, LearnedModel> learnedFor)
    {
        LoopError[] errors = new LoopError[rows.Count];
        Parallel.For(0, rows.Count, i =>
        {
            Observation row = rows[i];
            LearnedModel learned = learnedFor(row);
            RawPrediction steady = learned.Predict(row.Case, row.Traits);
            errors[i] = new LoopError(
                row.Traits.Kind,
                row.Traits.Family,
                Over(MeasuredLoop.Run(learned, row, FirstTokenDelay.Of(row.Case.Deployment.Engine)), row),
                Over(new LoopFigures(steady[Quantity.Ttft].Value, steady[Quantity.Tpot].Value, steady[Quantity.Output].Value), row));
        });
        return errors;
    }

    private static LoopFigures Over(LoopFigures figures, Observation row) => new(
        figures.TtftSeconds / row.TtftSeconds,
        figures.TpotSeconds / row.TpotSeconds,
        figures.OutputPerSecond / row.OutputPerSecond);
}
