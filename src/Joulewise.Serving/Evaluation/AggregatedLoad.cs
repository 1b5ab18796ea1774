using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Workers that fill caches and decode.</summary>
internal static class AggregatedLoad
{
    /// <summary>Works out one worker under a load.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <param name="chunk">What cutting prompts costs.</param>
    /// <returns>The outcome with boards at their rating.</returns>
    public static Outcome Evaluate(PoolModel pool, in DecodeLoad load, in ChunkCosts chunk)
    {
        ServingCase served = pool.Served;
        double own = load.State.OwnTpotSeconds;
        double tpot = load.TpotFactor * (own + ((load.State.TpotSeconds - own) * chunk.Prompt));

        // A batch is never larger than memory holds, so that nobody waits for it and the one client of the case stands for all.
        double ttft = load.TtftFactor * FirstToken.Shared(served, load.State, pool.PassSeconds, chunk.First, tpot, pool.Coefficients);
        double output = OutputOf(load, served.OutputTokens, ttft, tpot);
        double watts = WattsOf(pool, load, output);
        return new Outcome(ttft, tpot, chunk.GapSeconds * load.TpotFactor, output, watts, watts, 1);
    }

    /// <summary>Works out one worker whose boards have a limit.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="load">Its load.</param>
    /// <param name="free">The outcome at the rating.</param>
    /// <param name="capWatts">The limit.</param>
    /// <returns>The outcome; that at the rating where the limit is not reached.</returns>
    public static Outcome Limit(PoolModel pool, in DecodeLoad load, in Outcome free, double capWatts)
    {
        // Written so that an unknown power is never limited.
        if (!(free.BoardWatts > capWatts))
        {
            return free;
        }

        WorkRates work = load.Work.Plus(pool.PromptWork).Times(free.OutputPerSecond / pool.Accelerators);
        BoardParts parts = BoardShares.Of(pool, work, free.BoardWatts);
        ClockState state = ClockCurve.Under(parts, capWatts);
        double tpot = free.TpotSeconds * state.TimeFactor;

        // Prompts are all arithmetic: they follow the clock.
        double ttft = free.TtftSeconds / state.Clock;
        double output = OutputOf(load, pool.Served.OutputTokens, ttft, tpot);
        return new Outcome(ttft, tpot, free.GapSeconds / state.Clock, output, state.Watts, state.Watts, state.Clock);
    }

    private static double OutputOf(in DecodeLoad load, double outputTokens, double ttftSeconds, double tpotSeconds) =>
        load.OutputFactor * load.Batch * outputTokens / (ttftSeconds + (Math.Max(0, outputTokens - 1) * tpotSeconds));

    private static double WattsOf(PoolModel pool, in DecodeLoad load, double outputPerSecond)
    {
        Deployment deployment = pool.Served.Deployment;
        WorkRates work = load.Work.Plus(pool.PromptWork).Times(outputPerSecond / pool.Accelerators);
        return load.PowerFactor * BoardPower.Watts(deployment.Accelerator, deployment.Formats, work, deployment.Accelerator.TdpWatts, pool.Coefficients);
    }
}
