namespace Joulewise.Modeling;

/// <summary>What a configuration under a load does.</summary>
/// <param name="TtftSeconds">Median time to first token.</param>
/// <param name="TpotSeconds">Median time per output token.</param>
/// <param name="OutputPerSecond">Output tokens/s of one accelerator.</param>
/// <param name="BoardWatts">Mean board power of its accelerators; NaN where no rated power is known.</param>
internal readonly record struct ServingFigures(double TtftSeconds, double TpotSeconds, double OutputPerSecond, double BoardWatts);
