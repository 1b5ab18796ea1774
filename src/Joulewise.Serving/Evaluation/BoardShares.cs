using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Splits a board's power and time for the clock curve.</summary>
internal static class BoardShares
{
    /// <summary>Splits the mean power of a board.</summary>
    /// <param name="pool">The deployment.</param>
    /// <param name="work">What one accelerator does each second.</param>
    /// <param name="watts">Its board power.</param>
    /// <returns>The parts, which add up to that power.</returns>
    public static BoardParts Of(PoolModel pool, in WorkRates work, double watts)
    {
        Deployment deployment = pool.Served.Deployment;
        BoardWork asked = BoardPower.WorkOf(deployment.Accelerator, deployment.Formats, work, pool.Coefficients);
        StepRates rates = pool.Step.Rates;
        double scale = watts / asked.Watts;
        double compute = ((work.PlainFlop + work.PrefillPlainFlop) / rates.PlainFlopPerSecond)
            + ((work.ExpertFlop + work.PrefillExpertFlop) / rates.ExpertFlopPerSecond)
            + ((work.AttentionFlop + work.PrefillAttentionFlop) / rates.AttentionFlopPerSecond);
        return new BoardParts(
            asked.StaticWatts * scale,
            asked.MemoryWatts * scale,
            asked.ComputeWatts * scale,
            Math.Min(1, work.MemoryBytes / rates.WeightBytesPerSecond),
            Math.Min(1, compute));
    }
}
