using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The energy of a fleet at one boundary.</summary>
/// <param name="Boundary">What is included.</param>
/// <param name="Joules">All of it, idle and standby among it.</param>
/// <param name="WithIdle">All of it for each output token of answers that are complete; <see langword="null"/> where there was none or no interval is known.</param>
/// <param name="Active">Of it the part of boards at work, for each such token: the energy of boards that were idle, starting or on standby left out in proportion.</param>
public sealed record EnergySummary(Boundary Boundary, double Joules, Estimate<EnergyPerToken>? WithIdle, Estimate<EnergyPerToken>? Active);
