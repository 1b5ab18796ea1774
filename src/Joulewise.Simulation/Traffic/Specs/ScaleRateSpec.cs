namespace Joulewise.Simulation;

/// <summary>The same requests faster or slower: their times are divided by the factor.</summary>
/// <param name="Inner">The requests.</param>
/// <param name="Factor">What the rate is multiplied by; above 0, at most 10⁹.</param>
internal sealed record ScaleRateSpec(TrafficSpec Inner, double Factor) : TrafficSpec;
