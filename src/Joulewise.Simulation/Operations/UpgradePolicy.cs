namespace Joulewise.Simulation;

/// <summary>A rolling upgrade: workers are emptied and started again, a few at a time.</summary>
/// <param name="StartSeconds">When it begins.</param>
/// <param name="AtOnce">Share of a pool's workers that are away at once; above 0, at most 1.</param>
internal sealed record UpgradePolicy(double StartSeconds, double AtOnce);
