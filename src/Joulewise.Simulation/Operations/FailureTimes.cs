namespace Joulewise.Simulation;

/// <summary>Draws when workers fail: a pure function of the seed, the worker and how often it has failed, so that what is compared fails alike.</summary>
/// <param name="policy">How often accelerators fail.</param>
/// <param name="seed">The seed of the cell.</param>
internal sealed class FailureTimes(FailurePolicy policy, long seed)
{
    private const double SecondsPerHour = 3600;
    private const double Unit = 1.0 / (1UL << 53);

    /// <summary>Gets the seconds from a failure to where the worker starts again.</summary>
    public double RepairSeconds => policy.RepairSeconds;

    /// <summary>Draws the time to the next failure of a worker.</summary>
    /// <param name="unit">The worker's number in the cell.</param>
    /// <param name="accelerators">Its accelerators, any of which may fail.</param>
    /// <param name="failures">How often it has failed.</param>
    /// <returns>Seconds of service, exponentially distributed.</returns>
    public double After(int unit, int accelerators, int failures)
    {
        ulong bits = unchecked((ulong)RandomStreams.Derive(seed, "failures", ((long)unit << 32) | (uint)failures));
        double share = ((bits >> 11) + 0.5) * Unit;
        return -Math.Log(share) * policy.HoursBetween * SecondsPerHour / accelerators;
    }
}
