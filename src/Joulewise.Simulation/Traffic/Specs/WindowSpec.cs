namespace Joulewise.Simulation;

/// <summary>The requests of a window of time; the window's start becomes 0.</summary>
/// <param name="Inner">The requests.</param>
/// <param name="FromSeconds">The start of the window in seconds; 0 or more.</param>
/// <param name="ToSeconds">Its end, which is no longer in it, in seconds; above the start.</param>
internal sealed record WindowSpec(TrafficSpec Inner, double FromSeconds, double ToSeconds) : TrafficSpec;
