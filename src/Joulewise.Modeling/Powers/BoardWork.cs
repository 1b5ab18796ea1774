namespace Joulewise.Modeling;

/// <summary>What the power a board is asked for is made of.</summary>
/// <param name="StaticWatts">Power that does not depend on which work is done, and of units that are merely awake.</param>
/// <param name="MemoryWatts">Power of moving bytes, over memory and links.</param>
/// <param name="ComputeWatts">Power of arithmetic.</param>
/// <param name="PromptShare">Share of the arithmetic that prompts ask for; 0 to 1.</param>
internal readonly record struct BoardWork(double StaticWatts, double MemoryWatts, double ComputeWatts, double PromptShare)
{
    /// <summary>Gets the power that is asked for.</summary>
    public double Watts => StaticWatts + MemoryWatts + ComputeWatts;
}
