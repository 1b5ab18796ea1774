using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Requests of one kind: like lengths and one latency promise.</summary>
/// <param name="Name">Its name, unique in a demand.</param>
/// <param name="InputTokens">Mean prompt in tokens; above 0.</param>
/// <param name="OutputTokens">Mean answer in tokens; above 0.</param>
/// <param name="TtftLimit">Longest time to first token that is promised, or <see langword="null"/> without a promise.</param>
/// <param name="TpotLimit">Longest time per output token that is promised, or <see langword="null"/> without a promise.</param>
public sealed record TrafficClass(string Name, double InputTokens, double OutputTokens, Duration? TtftLimit = null, Duration? TpotLimit = null);
