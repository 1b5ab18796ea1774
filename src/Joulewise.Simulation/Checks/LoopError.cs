namespace Joulewise.Simulation;

/// <summary>A measured row beside what the simulator and the steady state say of it: predictions over measurements.</summary>
/// <param name="Kind">The kind of engine.</param>
/// <param name="Family">The model's family.</param>
/// <param name="Simulated">The simulator's.</param>
/// <param name="Steady">The steady state's.</param>
internal readonly record struct LoopError(string Kind, string Family, LoopFigures Simulated, LoopFigures Steady);
