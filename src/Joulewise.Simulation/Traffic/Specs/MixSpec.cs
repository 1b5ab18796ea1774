namespace Joulewise.Simulation;

/// <summary>Several at the same time, merged in the order of arrival; among those that arrive together the earlier in the list comes first.</summary>
/// <param name="Parts">The parts; 1 to 10,000.</param>
internal sealed record MixSpec(IReadOnlyList<TrafficSpec> Parts) : TrafficSpec;
