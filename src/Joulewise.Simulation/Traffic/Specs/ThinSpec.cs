namespace Joulewise.Simulation;

/// <summary>A part of the requests, each kept by chance.</summary>
/// <param name="Inner">The requests.</param>
/// <param name="Share">The chance of each to be kept; 0 to 1.</param>
internal sealed record ThinSpec(TrafficSpec Inner, double Share) : TrafficSpec;
