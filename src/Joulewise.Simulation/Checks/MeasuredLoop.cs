using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Runs a measured row again: as many clients as it had, each of which sends its next request once it has an answer.</summary>
/// <remarks>
/// The public benchmarks behind the silicon sample send ten requests for each client, all clients' first ones at once, with lengths drawn from 0.8 to
/// 1.0 of the nominal ones (reference: InferenceX, <c>--num-prompts</c> ten times <c>--max-concurrency</c>, <c>--random-range-ratio 0.8</c>). The mean of
/// the times to first token is compared: runs that the same day's InferenceX rows show again with equal TPOT have means in the sample, not medians.
/// </remarks>
internal static class MeasuredLoop
{
    /// <summary>Requests of each client.</summary>
    private const int Waves = 10;

    /// <summary>Lengths from 0.8 to 1.0 of the nominal ones, over their mean.</summary>
    private const double LeastShare = 0.8 / 0.9;
    private const double MostShare = 1 / 0.9;

    private const int Unbounded = 1 << 20;
    private const double Forever = 1e9;

    /// <summary>Runs a row.</summary>
    /// <param name="learned">Constants and effects.</param>
    /// <param name="row">The row; aggregated, with its number of clients.</param>
    /// <param name="delay">What users wait beside queue and prompt.</param>
    /// <returns>What the loop measured.</returns>
    public static LoopFigures Run(LearnedModel learned, Observation row, FirstTokenDelay delay)
    {
        ServingCase served = row.Case;
        Deployment deployment = served.Deployment;
        int clients = Math.Max(1, (int)Math.Round(served.Clients));
        int workers = Math.Max(1, (int)Math.Round(served.Workers));
        PoolModel pool = new(learned, served with { Workers = 1, Accelerators = deployment.Widths.Accelerators, Clients = 1 }, row.Traits);
        PoolSetup setup = new()
        {
            Name = row.Point.Id,
            Role = PoolRole.Whole,
            Steps = new StepTable(pool),
            Policy = EnginePolicy.Of(deployment.Engine, Unbounded, Chunks.Fitted),
            Size = new WorkerSize(deployment.Widths.AttentionReplicas, CacheSize.Of(served).TokensPerReplica, 1),
            Meter = new BoardMeter(pool, 0),
            AcceleratorsPerWorker = deployment.Widths.Accelerators,
            Workers = workers,
            InitialWorkers = workers,
            FirstToken = delay,
        };
        ClosedLoopSpec loop = new(clients, (long)Waves * clients, new TokenSpec.Independent(Drawn(served.InputTokens), Drawn(served.OutputTokens)));
        long seed = RandomStreams.Derive(0, row.Point.Id);
        LastAnswer last = new(new ClosedLoopFollowUps(loop, seed, 0, 1));
        Cell cell = new(new CellSetup([setup], RoutingPolicy.LeastLoaded, [LatencyPromise.None], [0]), last);
        using ClosedLoopSource source = new(loop, seed);
        TrafficRequest request = new();
        while (source.TryRead(request))
        {
            cell.Accept(request);
        }

        cell.RunUntil(Forever);
        ClassFigures figures = cell.Figures.Classes[0];
        return new LoopFigures(figures.Ttft.MeanSeconds, figures.Tpot.Quantile(0.5), figures.OutputTokens / (last.Seconds * served.Accelerators));
    }

    private static LengthSpec.Uniform Drawn(double mean) => new LengthSpec.Uniform { Least = Math.Max(1, (int)Math.Round(LeastShare * mean)), Most = Math.Max(1, (int)Math.Round(MostShare * mean)) };

    private sealed class LastAnswer(IFollowUp inner) : IFollowUp
    {
        public double Seconds { get; private set; }

        public bool TryNext(ref readonly Sequence done, double nowSeconds, TrafficRequest next)
        {
            Seconds = nowSeconds;
            return inner.TryNext(in done, nowSeconds, next);
        }
    }
}
