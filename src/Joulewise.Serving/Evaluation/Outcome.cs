namespace Joulewise.Serving;

/// <summary>What a configuration does at its load.</summary>
/// <param name="TtftSeconds">Median time to first token.</param>
/// <param name="TpotSeconds">Median time per output token.</param>
/// <param name="GapSeconds">Longest gap between two tokens of a stream, while a prompt's chunk rides in its step.</param>
/// <param name="OutputPerSecond">Output tokens/s over all accelerators of the deployment.</param>
/// <param name="BoardWatts">Mean board power over its accelerators, or over those that decode where others fill caches; NaN where no rated power is known.</param>
/// <param name="PrefillWatts">Mean board power of the accelerators that fill caches where they are others; that of all elsewhere.</param>
/// <param name="Clock">Lowest clock of its boards, over their highest.</param>
internal readonly record struct Outcome(double TtftSeconds, double TpotSeconds, double GapSeconds, double OutputPerSecond, double BoardWatts, double PrefillWatts, double Clock);
