namespace Joulewise.Simulation;

/// <summary>A time in which the rate is a multiple of what it would be. Where bursts overlap, their factors multiply.</summary>
/// <param name="StartSeconds">When it begins, in seconds from the start of the traffic; 0 or more.</param>
/// <param name="DurationSeconds">How long it lasts, in seconds; above 0.</param>
/// <param name="Factor">What the rate is multiplied by; 0 to 10⁶.</param>
internal sealed record RateBurst(double StartSeconds, double DurationSeconds, double Factor);
