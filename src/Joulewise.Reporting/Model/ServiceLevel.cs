namespace Joulewise.Reporting;

/// <summary>The latency promise both sides are held to.</summary>
/// <param name="TtftMs">Limit on time to first token in milliseconds, when one applies.</param>
/// <param name="TpotMs">Time per output token in milliseconds.</param>
/// <param name="InteractivityTokensPerSPerUser">Output tokens per second of one user.</param>
/// <param name="Percentile">The percentile of the latency figures, for example <c>median</c>.</param>
public sealed record ServiceLevel(
    double? TtftMs,
    double? TpotMs,
    double? InteractivityTokensPerSPerUser,
    string Percentile);
