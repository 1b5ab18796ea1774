namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>Makes pools and traffic for tests of cells.</summary>
internal static class CellCase
{
    public static PoolSetup Pool(EnginePolicy policy, long cacheTokens, int workers = 1, PoolRole role = PoolRole.Whole, SimulationFixture.Tables? tables = null, int priorities = 1)
    {
        tables ??= SimulationFixture.Dense;
        return new PoolSetup
        {
            Name = role.ToString(),
            Role = role,
            Steps = tables.Steps,
            Policy = policy,
            Size = new WorkerSize(tables.Pool.Served.Deployment.Widths.AttentionReplicas, cacheTokens, priorities),
            Meter = tables.Meter,
            AcceleratorsPerWorker = tables.Pool.Accelerators,
            Workers = workers,
            InitialWorkers = workers,
        };
    }

    public static CellSetup Setup(RoutingPolicy routing, params PoolSetup[] pools) => new(pools, routing, [LatencyPromise.None], [0]);

    public static void Accept(Cell cell, double arrivalSeconds, int input, int output, int classIndex = 0, params ReadOnlySpan<ulong> hashes)
    {
        TrafficRequest request = new() { ArrivalSeconds = arrivalSeconds, InputTokens = input, OutputTokens = output, ClassIndex = classIndex };
        hashes.CopyTo(request.SetBlocks(hashes.Length));
        cell.Accept(request);
    }
}
