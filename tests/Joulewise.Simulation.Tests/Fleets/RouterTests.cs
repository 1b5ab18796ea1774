using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Fleets;

public sealed class RouterTests
{
    private static readonly EnginePolicy Policy = EnginePolicy.Of(EngineKind.Vllm, 64, 2048) with { PageTokens = 32 };

    [Fact]
    public void RoundRobin_AnyLoads_TakesThemInTurn() =>
        Served(RoutingPolicy.RoundRobin, 3, Enumerable.Range(0, 7).Select(_ => (100, 50, Array.Empty<ulong>()))).ShouldBe([0, 1, 2, 0, 1, 2, 0]);

    [Fact]
    public void LeastLoaded_RequestsThatStay_FillsUpEvenly() =>
        Served(RoutingPolicy.LeastLoaded, 3, Enumerable.Range(0, 7).Select(_ => (100, 5000, Array.Empty<ulong>()))).ShouldBe([0, 1, 2, 0, 1, 2, 0]);

    /// <summary>A prompt whose beginning a worker has cached goes there, until that worker's queue is longer than what is saved.</summary>
    [Fact]
    public void KvAware_KnownPrefix_GoesWhereItIs()
    {
        ulong[] one = [.. Enumerable.Range(0, 30).Select(i => (ulong)i)];
        ulong[] other = [.. Enumerable.Range(0, 30).Select(i => (ulong)(1000 + i))];

        Served(RoutingPolicy.KvAware, 2, [(1000, 5000, one), (1000, 5000, other), (1000, 5000, other), (1000, 5000, one), (1000, 5000, one)]).ShouldBe([0, 1, 1, 0, 0]);
    }

    [Fact]
    public void SlaAware_LongQueue_IsKeptAwayFrom() =>
        Served(RoutingPolicy.SlaAware, 2, [(30_000, 10, []), (100, 10, []), (100, 10, [])], gapSeconds: 0.001).ShouldBe([0, 1, 1]);

    /// <summary>A worker with as many streams as keep the promise gets no more while another is free of them, however short its queue.</summary>
    [Fact]
    public void SlaAware_TimePerToken_IsKept()
    {
        StepTable steps = SimulationFixture.Dense.Steps;
        double promise = steps.DecodeSeconds(3, 3, 2048);
        Cell cell = new(CellCase.Setup(RoutingPolicy.SlaAware, CellCase.Pool(Policy, 1_000_000, 2)) with { Promises = [new LatencyPromise(1, promise)] }, null);
        for (int i = 0; i < 3; i++)
        {
            CellCase.Accept(cell, 0, 100, 5000);
        }

        cell.RunUntil(1);
        while (cell.Units[0].Worker.Requests < 3)
        {
            CellCase.Accept(cell, cell.NowSeconds, 100, 5000);
            cell.RunUntil(cell.NowSeconds + 1);
        }

        int other = cell.Units[1].Worker.Requests;
        CellCase.Accept(cell, cell.NowSeconds, 100_000, 5000);
        cell.RunUntil(cell.NowSeconds + 1e-6);
        cell.Units[0].Worker.Requests.ShouldBe(3);
        cell.Units[1].Worker.Requests.ShouldBe(other + 1);
    }

    [Fact]
    public void Failed_WorkersGetNothing()
    {
        foreach (RoutingPolicy routing in Enum.GetValues<RoutingPolicy>())
        {
            Cell cell = new(CellCase.Setup(routing, CellCase.Pool(Policy, 100_000, 3)), null);
            cell.PlanFailure(1, 0.5, 1000);
            cell.RunUntil(1);
            for (int i = 0; i < 6; i++)
            {
                CellCase.Accept(cell, 1 + i, 100, 5000);
            }

            cell.RunUntil(8);
            cell.Units[1].Worker.Requests.ShouldBe(0);
            cell.Units.Sum(u => u.Worker.Requests).ShouldBe(6);
        }
    }

    private static int[] Served(RoutingPolicy routing, int workers, IEnumerable<(int Input, int Output, ulong[] Hashes)> requests, double gapSeconds = 0.5)
    {
        Cell cell = new(CellCase.Setup(routing, CellCase.Pool(Policy, 1_000_000, workers)), null);
        List<int> served = [];
        double now = 0;
        foreach ((int input, int output, ulong[] hashes) in requests)
        {
            now += gapSeconds;
            cell.RunUntil(now);
            int[] before = [.. cell.Units.Select(u => u.Worker.Requests)];
            CellCase.Accept(cell, now, input, output, 0, hashes);
            cell.RunUntil(now + 1e-9);
            served.Add(cell.Units.Single(u => u.Worker.Requests > before[u.Index]).Index);
        }

        return [.. served];
    }
}
