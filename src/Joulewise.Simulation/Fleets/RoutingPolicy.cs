namespace Joulewise.Simulation;

/// <summary>How requests are routed to workers.</summary>
public enum RoutingPolicy
{
    /// <summary>In turn.</summary>
    RoundRobin,

    /// <summary>To the worker with the fewest requests.</summary>
    LeastLoaded,

    /// <summary>To where least of the prompt is left to fill, prefixes that are cached and queues counted.</summary>
    KvAware,

    /// <summary>To where the first token is expected soonest among workers that would keep the promise on the time per token.</summary>
    SlaAware,
}
