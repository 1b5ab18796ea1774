namespace Joulewise.Simulation;

/// <summary>The arrivals of one traffic with the lengths of another. The blocks of the prompts are given up, since they are no longer those prompts.</summary>
/// <param name="Inner">The requests.</param>
/// <param name="Tokens">Their lengths.</param>
internal sealed record LengthsSpec(TrafficSpec Inner, TokenSpec Tokens) : TrafficSpec;
