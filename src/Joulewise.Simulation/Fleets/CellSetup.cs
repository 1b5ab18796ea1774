namespace Joulewise.Simulation;

/// <summary>What a cell is: pools behind one router.</summary>
/// <param name="Pools">The pools.</param>
/// <param name="Routing">How requests are routed.</param>
/// <param name="Promises">The promise of each class of traffic.</param>
/// <param name="Priorities">The priority of each class of traffic, 0 first.</param>
/// <param name="RestartsLost">Whether a request whose worker fails starts from its first token; otherwise it keeps what the user has.</param>
internal sealed record CellSetup(IReadOnlyList<PoolSetup> Pools, RoutingPolicy Routing, IReadOnlyList<LatencyPromise> Promises, IReadOnlyList<int> Priorities, bool RestartsLost = false);
