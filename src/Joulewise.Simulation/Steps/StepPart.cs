namespace Joulewise.Simulation;

/// <summary>A part of a step on one accelerator.</summary>
/// <param name="Seconds">Time.</param>
/// <param name="BusySeconds">Of it what the units or the memory work.</param>
/// <param name="MemoryBytes">Bytes moved to and from memory.</param>
/// <param name="ExpertBytes">Of them weights of routed experts.</param>
/// <param name="LinkBytes">Bytes sent to other accelerators.</param>
/// <param name="Flop">Arithmetic.</param>
internal readonly record struct StepPart(double Seconds, double BusySeconds, double MemoryBytes, double ExpertBytes, double LinkBytes, double Flop);
