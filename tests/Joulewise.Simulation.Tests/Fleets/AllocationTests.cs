using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Fleets;

public sealed class AllocationTests
{
    private const int Requests = 10_000;

    [Theory]
    [InlineData(nameof(RoutingPolicy.LeastLoaded), 0)]
    [InlineData(nameof(RoutingPolicy.RoundRobin), 0)]
    [InlineData(nameof(RoutingPolicy.SlaAware), 0)]
    [InlineData(nameof(RoutingPolicy.LeastLoaded), 32)]
    public void RunUntil_AfterWarmUp_AllocatesNothingForAnEvent(string routing, int page)
    {
        EnginePolicy policy = EnginePolicy.Of(EngineKind.Vllm, 64, 2048) with { PageTokens = page };
        Cell cell = new(CellCase.Setup(Enum.Parse<RoutingPolicy>(routing), CellCase.Pool(policy, 20_000, 4)), null);
        TrafficRequest request = new() { InputTokens = 500, OutputTokens = 100 };
        Feed(cell, request, 0);
        long events = cell.Figures.Hash.Events;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Feed(cell, request, 5000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (cell.Figures.Hash.Events - events).ShouldBeGreaterThan(3 * Requests - 1);

        // A queue or a place of the store may still grow once.
        allocated.ShouldBeLessThan(64_000);
    }

    private static void Feed(Cell cell, TrafficRequest request, double startSeconds)
    {
        MathNet.Numerics.Random.Xoshiro256StarStar random = new(9);
        double[] gaps = new double[1];
        for (int i = 0; i < Requests; i++)
        {
            random.NextDoubles(gaps);
            request.ArrivalSeconds = startSeconds + (0.05 * (i + gaps[0]));
            request.InputTokens = 300 + (i % 400);
            Span<ulong> hashes = request.SetBlocks(request.InputTokens / 32);
            for (int p = 0; p < hashes.Length; p++)
            {
                hashes[p] = (ulong)((p < 4 ? 0 : 100 * (i % 997)) + p);
            }

            cell.Accept(request);
            cell.RunUntil(request.ArrivalSeconds);
        }

        cell.RunUntil(startSeconds + 5000);
    }
}
