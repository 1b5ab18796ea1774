namespace Joulewise.Simulation;

/// <summary>How far a simulation is.</summary>
/// <param name="Seconds">The time simulated so far, in seconds.</param>
/// <param name="Requests">The requests that have come so far.</param>
public readonly record struct SimulationProgress(double Seconds, long Requests);
