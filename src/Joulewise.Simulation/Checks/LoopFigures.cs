namespace Joulewise.Simulation;

/// <summary>What a closed loop of clients measured.</summary>
/// <param name="TtftSeconds">Mean time to first token.</param>
/// <param name="TpotSeconds">Median time per output token.</param>
/// <param name="OutputPerSecond">Output tokens/s of one accelerator.</param>
internal readonly record struct LoopFigures(double TtftSeconds, double TpotSeconds, double OutputPerSecond);
