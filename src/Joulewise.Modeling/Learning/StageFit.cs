namespace Joulewise.Modeling;

/// <summary>Fits the constants of one stage while the others stand.</summary>
internal static class StageFit
{
    /// <summary>Spread of a good cell's log ratio, by stage: what one cell may contribute against the priors.</summary>
    private static double ScaleOf(FitStage stage) => stage switch
    {
        FitStage.Step => 0.13,
        FitStage.FirstToken => 0.30,
        _ => 0.08,
    };

    /// <summary>Fits.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="rows">The rows that measured what the stage predicts.</param>
    /// <param name="start">Log-constants of all stages to begin with.</param>
    /// <param name="steps">Most Gauss-Newton steps.</param>
    /// <returns>The fit, with the constants of the other stages as they were.</returns>
    public static FitResult Run(FitStage stage, Observation[] rows, double[] start, int steps)
    {
        int[] own = [.. CoefficientTable.All.Where(p => p.Stage == stage).Select(p => (int)p.Coefficient)];

        // A cell counts once, however many rows it has: its rows share what the model can't know.
        Dictionary<string, int> sizes = rows.GroupBy(r => r.Traits.Cell, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        FitResult fit = PriorFit.Run(
            rows.Length,
            [.. rows.Select(r => 1.0 / sizes[r.Traits.Cell])],
            ScaleOf(stage),
            [.. own.Select(i => Math.Log(CoefficientTable.All[i].Median))],
            [.. own.Select(i => CoefficientTable.All[i].LogSpread)],
            [.. own.Select(i => start[i])],
            steps,
            (i, logs) => Residual(stage, rows[i], start, own, logs));
        double[] all = [.. start];
        double[] errors = new double[start.Length];
        for (int j = 0; j < own.Length; j++)
        {
            all[own[j]] = fit.Logs[j];
            errors[own[j]] = fit.LogErrors[j];
        }

        return new FitResult(all, errors, fit.Cost);
    }

    private static double Residual(FitStage stage, Observation row, double[] start, int[] own, double[] logs)
    {
        double[] values = Array.ConvertAll(start, Math.Exp);
        for (int j = 0; j < own.Length; j++)
        {
            values[own[j]] = Math.Exp(logs[j]);
        }

        Coefficients c = new(values);
        DecodeState decode = DecodeStates.Find(row.Case, c);
        return stage switch
        {
            FitStage.Step => Math.Log(decode.TpotSeconds / row.TpotSeconds),
            FitStage.FirstToken => Math.Log(FirstToken.Seconds(row.Case, decode, double.IsNaN(row.TpotSeconds) ? decode.TpotSeconds : row.TpotSeconds, c) / row.TtftSeconds),
            _ => Math.Log(ServingPhysics.PowerWatts(row.Case, decode, row.OutputPerSecond, c) / row.PowerWatts),
        };
    }
}
