namespace Joulewise.Modeling;

/// <summary>Learns constants and effects from measured rows.</summary>
internal static class Learner
{
    /// <summary>Fits the constants, stage after stage.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="start">Log-constants to begin with.</param>
    /// <param name="steps">Most Gauss-Newton steps for each stage.</param>
    /// <returns>The fit.</returns>
    public static FitResult FitConstants(IReadOnlyList<Observation> rows, double[] start, int steps)
    {
        FitResult fit = StageFit.Run(FitStage.Step, [.. rows.Where(r => !r.IsDoubtful && r.TpotSeconds > 0)], start, steps);
        FitResult first = StageFit.Run(FitStage.FirstToken, [.. rows.Where(r => !r.IsDoubtful && r.TtftSeconds > 0)], fit.Logs, steps);
        FitResult power = StageFit.Run(FitStage.Power, [.. rows.Where(r => !r.IsDoubtful && r.PowerWatts > 0 && r.OutputPerSecond > 0 && r.Case.Deployment.Accelerator.TdpWatts > 0)], first.Logs, steps);
        double[] errors = [.. CoefficientTable.All.Select((p, i) => (p.Stage switch { FitStage.Step => fit, FitStage.FirstToken => first, _ => power }).LogErrors[i])];
        return new FitResult(power.Logs, errors, fit.Cost + first.Cost + power.Cost);
    }

    /// <summary>Learns the effects that the constants leave over.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="coefficients">The fitted constants.</param>
    /// <param name="spreads">The spread of each kind of effect, for each quantity.</param>
    /// <returns>The model.</returns>
    public static LearnedModel LearnEffects(IReadOnlyList<Observation> rows, Coefficients coefficients, IReadOnlyDictionary<Quantity, EffectSpreads> spreads)
    {
        ResidualRow[] residuals = Residuals.Of(rows, coefficients);

        // The quantities know nothing of each other; the time per output token has most effects and takes as long as the others together.
        Task<PooledEffects> ttft = Task.Run(() => Learn(Quantity.Ttft));
        Task<PooledEffects> output = Task.Run(() => Learn(Quantity.Output));
        Task<PooledEffects> power = Task.Run(() => Learn(Quantity.Power));
        PooledEffects tpot = Learn(Quantity.Tpot);
        return new LearnedModel(coefficients, tpot, ttft.GetAwaiter().GetResult(), output.GetAwaiter().GetResult(), power.GetAwaiter().GetResult());

        PooledEffects Learn(Quantity quantity)
        {
            ResidualRow[] known = [.. residuals.Where(r => !double.IsNaN(r.Of(quantity)))];
            return PooledEffects.Learn([.. known.Select(r => r.Effects)], [.. known.Select(r => r.Of(quantity))], spreads[quantity]);
        }
    }
}
