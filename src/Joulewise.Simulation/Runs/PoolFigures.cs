namespace Joulewise.Simulation;

/// <summary>What the pools of one name came to, over all cells.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Accelerators">Their accelerators.</param>
/// <param name="Energy">What those drew.</param>
/// <param name="Dollars">Cost of their accelerators for the time simulated, energy apart; NaN where no price is known.</param>
internal sealed record PoolFigures(string Name, int Accelerators, PoolEnergy Energy, double Dollars);
