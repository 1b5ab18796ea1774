namespace Joulewise.Simulation;

/// <summary>What a class of traffic is promised.</summary>
/// <param name="TtftSeconds">Longest time to first token; infinite for no promise.</param>
/// <param name="TpotSeconds">Longest mean time between tokens; infinite for no promise.</param>
internal readonly record struct LatencyPromise(double TtftSeconds, double TpotSeconds)
{
    /// <summary>Gets the promise of nothing.</summary>
    public static LatencyPromise None { get; } = new(double.PositiveInfinity, double.PositiveInfinity);
}
