namespace Joulewise.Reporting;

/// <summary>The requests.</summary>
/// <param name="Name">Name of the workload.</param>
/// <param name="IslTokens">Mean prompt length in tokens.</param>
/// <param name="OslTokens">Mean output length in tokens.</param>
/// <param name="Arrival">Arrival process.</param>
/// <param name="CacheHit">Prefix-cache hit rate, when known.</param>
public sealed record TrafficIdentity(
    string Name,
    double? IslTokens,
    double? OslTokens,
    string Arrival,
    double? CacheHit);
