namespace Joulewise.Simulation;

/// <summary>One after the other: the time 0 of each is the last arrival of the one before and a gap.</summary>
/// <param name="Parts">The parts; 1 to 10,000.</param>
/// <param name="GapSeconds">The gap in seconds; 0 or more.</param>
internal sealed record SpliceSpec(IReadOnlyList<TrafficSpec> Parts, double GapSeconds) : TrafficSpec;
