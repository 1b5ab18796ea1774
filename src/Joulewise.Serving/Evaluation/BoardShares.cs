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
        double scale = watts / asked.Watts;
        double memory = Math.Min(1, work.MemoryBytes / pool.Step.Rates.WeightBytesPerSecond);

        // All time at work that memory does not explain follows the clock: arithmetic, and whatever keeps it from its peak.
        return new BoardParts(
            asked.StaticWatts * scale,
            asked.MemoryWatts * scale,
            asked.ComputeWatts * scale,
            memory,
            Math.Sqrt(Math.Max(0, (work.Busy * work.Busy) - (memory * memory))));
    }
}
