namespace Joulewise.Simulation;

/// <summary>Makes routers.</summary>
internal static class Routers
{
    /// <summary>Makes the router of a cell for the workers of one role.</summary>
    /// <param name="setup">The cell.</param>
    /// <param name="units">The workers.</param>
    /// <returns>The router.</returns>
    public static Router Of(CellSetup setup, IReadOnlyList<Unit> units) => setup.Routing switch
    {
        RoutingPolicy.RoundRobin => new RoundRobinRouter(units),
        RoutingPolicy.KvAware => new PrefixRouter(units, Math.Max(1, units.Max(u => u.Setup.Policy.PageTokens))),
        RoutingPolicy.SlaAware => new LoadRouter(units, new PromiseLoad(units, setup.Promises.Min(p => p.TpotSeconds)).Of),
        _ => new LoadRouter(units, Loads.Requests),
    };
}
