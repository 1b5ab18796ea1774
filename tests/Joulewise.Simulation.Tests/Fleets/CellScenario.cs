using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Fleets;

/// <summary>A random small cell and its traffic: engines, roles, routers, caches, failures, workers that drain and start.</summary>
internal sealed record CellScenario(
    EngineKind Engine,
    RoutingPolicy Routing,
    bool Disaggregated,
    int Workers,
    int Sequences,
    int CacheTokens,
    int Page,
    bool Swaps,
    bool RestartsLost,
    (double Gap, int Input, int Output, int Class, int Stem)[] Requests,
    (double At, int Unit, double Repair)[] Failures,
    (double At, int Unit)[] Drains)
{
    public static Gen<CellScenario> Any { get; } =
        from kind in Gen.OneOf(Gen.Const(EngineKind.Vllm), Gen.Const(EngineKind.Sglang), Gen.Const(EngineKind.TensorRtLlm))
        from routing in Gen.Enum<RoutingPolicy>()
        from disaggregated in Gen.Bool
        from workers in Gen.Int[1, 3]
        from sequences in Gen.Int[1, 12]
        from cache in Gen.Int[300, 6000]
        from page in Gen.OneOf(Gen.Const(0), Gen.Const(32))
        from swaps in Gen.Bool
        from restarts in Gen.Bool
        from requests in Gen.Select(Gen.Double[0, 0.2], Gen.Int[1, 500], Gen.Int[1, 120], Gen.Int[0, 1], Gen.Int[0, 2]).Array[1, 40]
        from failures in Gen.Select(Gen.Double[0, 8], Gen.Int[0, 5], Gen.Double[0.01, 3]).Array[0, 5]
        from drains in Gen.Select(Gen.Double[0, 8], Gen.Int[0, 5]).Array[0, 4]
        select new CellScenario(kind, routing, disaggregated, workers, sequences, cache, page, swaps, restarts, requests, failures, drains);

    /// <summary>Gets the tokens all requests ask for.</summary>
    public long Asked => Requests.Sum(r => (long)r.Output);

    public Cell Make(IFollowUp followUp)
    {
        EnginePolicy policy = EnginePolicy.Of(Engine, Sequences, 1024) with { PageTokens = Page, SwapSecondsPerToken = Swaps ? 1e-5 : double.NaN };
        PoolSetup whole = CellCase.Pool(policy, CacheTokens, Workers, priorities: 2) with { StartSeconds = 0.2 };
        PoolSetup[] pools = Disaggregated
            ? [whole with { Role = PoolRole.Prefill, CacheBytesPerToken = 131_072, SendBytesPerSecond = 2e9, SendSeconds = 0.001 }, whole with { Role = PoolRole.Decode }]
            : [whole];
        Cell cell = new(new CellSetup(pools, Routing, [LatencyPromise.None, new LatencyPromise(1, 0.05)], [0, 1], RestartsLost), followUp);
        double now = 0;
        foreach ((double gap, int input, int output, int classIndex, int stem) in Requests)
        {
            now += gap;
            CellCase.Accept(cell, now, input, output, classIndex, [.. Enumerable.Range(0, input / 32).Select(i => (ulong)((100 * stem) + i))]);
        }

        foreach ((double at, int unit, double repair) in Failures)
        {
            cell.PlanFailure(unit % cell.Units.Count, at, repair);
        }

        return cell;
    }

    /// <summary>Runs until all is done; workers drain for half a second.</summary>
    public void Run(Cell cell)
    {
        foreach ((double at, int index) in Drains.SelectMany(d => ((double, int)[])[(d.At, d.Unit), (d.At + 0.5, -1)]).OrderBy(d => d.Item1))
        {
            cell.RunUntil(at);
            Steer(cell, index);
        }

        cell.RunUntil(1e9);
    }

    private static void Steer(Cell cell, int index)
    {
        if (index >= 0 && cell.Units[index % cell.Units.Count] is { State: UnitState.Serving } leaving)
        {
            cell.Drain(leaving);
            return;
        }

        foreach (Unit unit in cell.Units)
        {
            if (unit.State == UnitState.Standby)
            {
                cell.Start(unit);
            }
            else if (unit.State == UnitState.Draining)
            {
                cell.Keep(unit);
            }
        }
    }
}
