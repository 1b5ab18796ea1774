namespace Joulewise.Simulation;

/// <summary>What one board drew over a window.</summary>
/// <param name="Joules">Energy.</param>
/// <param name="PrefillJoules">Of it that of filling caches.</param>
/// <param name="RepeatedJoules">Of that the part for tokens whose cache had been filled before and was lost.</param>
/// <param name="IdleJoules">Of the energy that of time without work.</param>
/// <param name="ActiveWatts">Mean power while it worked; 0 where it did not.</param>
/// <param name="FullWatts">What that would be at the highest clock.</param>
internal readonly record struct BoardDraw(double Joules, double PrefillJoules, double RepeatedJoules, double IdleJoules, double ActiveWatts, double FullWatts);
