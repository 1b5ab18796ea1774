using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>One pool over one stretch of the day. Stated figures; their errors are those of the pool's capacity.</summary>
/// <param name="Traffic">The class's name.</param>
/// <param name="Offered">Requests asked for.</param>
/// <param name="Served">Requests answered: what is asked for, up to the pool's capacity.</param>
/// <param name="BusyReplicas">Replicas at work; the others are on and idle.</param>
/// <param name="Replica">One working replica, or <see langword="null"/> where none works.</param>
/// <param name="Utilisation">Served over possible requests; 0 for a pool without replicas.</param>
public sealed record PoolSpan(
    string Traffic,
    RequestRate Offered,
    RequestRate Served,
    long BusyReplicas,
    LoadPoint? Replica,
    Ratio Utilisation);
