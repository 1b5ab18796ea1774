namespace Joulewise.Modeling;

/// <summary>What a board's power and time are made of at its highest clock.</summary>
/// <param name="StaticWatts">Power that is drawn whatever the work.</param>
/// <param name="MemoryWatts">Power of moving bytes, over memory and links.</param>
/// <param name="ComputeWatts">Power of arithmetic.</param>
/// <param name="MemoryShare">Share of the time that waits for memory and links alone.</param>
/// <param name="ComputeShare">Share of the time that follows the clock; the two and what follows neither add up to 1.</param>
internal readonly record struct BoardParts(double StaticWatts, double MemoryWatts, double ComputeWatts, double MemoryShare, double ComputeShare)
{
    /// <summary>Gets the power at the highest clock.</summary>
    public double Watts => StaticWatts + MemoryWatts + ComputeWatts;

    /// <summary>Gets the time at a clock over that at the highest: what waits for memory and what computes overlap in part.</summary>
    /// <param name="clock">Clock over the highest.</param>
    /// <returns>The factor; 1 or more.</returns>
    public double TimeAt(double clock)
    {
        double overlapped = Math.Sqrt((MemoryShare * MemoryShare) + (ComputeShare * ComputeShare));
        double slowed = Math.Sqrt((MemoryShare * MemoryShare) + (ComputeShare * ComputeShare / (clock * clock)));
        return 1 + slowed - overlapped;
    }
}
