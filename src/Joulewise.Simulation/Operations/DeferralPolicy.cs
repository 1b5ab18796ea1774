namespace Joulewise.Simulation;

/// <summary>Traffic that can wait for cheap hours and for room.</summary>
/// <param name="MostSeconds">Longest wait from arrival; above 0.</param>
/// <param name="DollarsPerKilowattHour">Price of energy at or below which it is let in; infinite for any.</param>
internal sealed record DeferralPolicy(double MostSeconds, double DollarsPerKilowattHour);
