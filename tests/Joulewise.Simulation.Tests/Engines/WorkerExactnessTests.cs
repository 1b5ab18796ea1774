using CsCheck;
using Joulewise.Modeling;
using Joulewise.Simulation.Tests.Fleets;

namespace Joulewise.Simulation.Tests.Engines;

/// <summary>Workers that take steps in runs against the <see cref="PlainEngine"/>, which takes them one by one.</summary>
public sealed class WorkerExactnessTests
{
    private static readonly Gen<PlainJob[]> AnyJobs = Gen.Select(
        Gen.Frequency((3, Gen.Double[0, 0.4]), (1, Gen.Const(0.0))),
        Gen.Int[1, 600],
        Gen.Frequency((4, Gen.Int[1, 250]), (1, Gen.Int[1, 3])),
        Gen.Int[0, 1],
        Gen.Int[0, 3]).Array[1, 30].Select(Jobs);

    private static readonly Gen<(int Sequences, int StepTokens, int CacheTokens, int Page, bool Swaps)> AnyLimits = Gen.Select(
        Gen.Int[1, 16],
        Gen.OneOf(Gen.Int[2, 40], Gen.Int[100, 2048]),
        Gen.OneOf(Gen.Int[400, 2500], Gen.Int[2500, 20_000]),
        Gen.OneOf(Gen.Const(0), Gen.Const(32), Gen.Const(64)),
        Gen.Bool);

    /// <summary>Steps of a dense model are straight lines in contexts, so that a run takes exactly the sum of its steps.</summary>
    [Theory]
    [InlineData(nameof(EngineKind.Vllm))]
    [InlineData(nameof(EngineKind.Sglang))]
    [InlineData(nameof(EngineKind.TensorRtLlm))]
    public void Runs_OneReplica_GiveWhatStepsGive(string engine) => Gen.Select(AnyJobs, AnyLimits).Sample(
        (jobs, limits) => Compare(SimulationFixture.Dense, PolicyOf(engine, limits), limits.CacheTokens, jobs, 1e-9),
        iter: 400);

    /// <summary>Caches that force requests to give way, and prefixes that fill what is free, on purpose.</summary>
    [Theory]
    [InlineData(nameof(EngineKind.Vllm), false)]
    [InlineData(nameof(EngineKind.Vllm), true)]
    [InlineData(nameof(EngineKind.Sglang), false)]
    [InlineData(nameof(EngineKind.Sglang), true)]
    public void Runs_ScarceCache_GiveWayWhereStepsDo(string engine, bool swaps)
    {
        MathNet.Numerics.Random.Xoshiro256StarStar random = new(7);
        long preemptions = 0;
        long cached = 0;
        for (int round = 0; round < 20; round++)
        {
            PlainJob[] jobs = Jobs([.. Enumerable.Range(0, 40).Select(_ => (0.05 * random.NextDouble(), random.Next(1, 400), random.Next(1, 400), random.Next(2), random.Next(4)))]);
            EnginePolicy policy = PolicyOf(engine, (12, 2048, 0, 32, swaps));
            PlainEngine plain = Compare(SimulationFixture.Dense, policy, 1500, jobs, 1e-9);
            preemptions += plain.Preemptions;
            cached += plain.CachedTokens;
        }

        preemptions.ShouldBeGreaterThan(100);
        cached.ShouldBeGreaterThan(1000);
    }

    /// <summary>Windows of attention bend the time of a step; the middle of a run stands for all of it.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Runs_SlidingWindow_AreWithinATenThousandth(int seed)
    {
        SimulationFixture.Tables tables = SimulationFixture.TablesOf(new SimulationFixture.Place("gpt-oss-20b", "nvidia-h200-sxm", EngineKind.Vllm, new WorkerWidths(1)));

        Compare(tables, EnginePolicy.Of(EngineKind.Vllm, 64, 2048), 200_000, Spread(seed), 1e-4);
    }

    /// <summary>The replica whose attention takes longest may change within a run.</summary>
    [Theory]
    [InlineData(nameof(EngineKind.Vllm), 2)]
    [InlineData(nameof(EngineKind.Sglang), 4)]
    [InlineData(nameof(EngineKind.TensorRtLlm), 4)]
    public void Runs_SeveralReplicas_AreWithinATenThousandth(string engine, int replicas)
    {
        EngineKind kind = Enum.Parse<EngineKind>(engine);
        SimulationFixture.Tables tables = SimulationFixture.TablesOf(new SimulationFixture.Place("qwen3-30b-a3b", "nvidia-h200-sxm", kind, new WorkerWidths(replicas, replicas, true)));
        for (int seed = 1; seed <= 5; seed++)
        {
            Compare(tables, EnginePolicy.Of(kind, 64, 2048), 200_000, Spread(seed), 1e-4);
            Compare(tables, EnginePolicy.Of(kind, 64, 2048), 3_000, Spread(seed), 1e-4);
        }
    }

    /// <summary>Requests that all come at once: nothing but the end of answers cuts a run, and no run starts a hair late.</summary>
    private static PlainJob[] Spread(int seed)
    {
        MathNet.Numerics.Random.Xoshiro256StarStar random = new(seed);
        return Jobs([.. Enumerable.Range(0, 40).Select(_ => (0.0, random.Next(1, 1500), random.Next(1, 600), 0, 0))]);
    }

    private static PlainJob[] Jobs((double Gap, int Input, int Output, int Priority, int Stem)[] jobs)
    {
        double now = 0;
        return
        [
            .. jobs.Select((j, i) => new PlainJob
            {
                Ordinal = i,
                ArrivalSeconds = now += j.Gap,
                Input = j.Input,
                Output = j.Output,
                Priority = j.Priority,

                // Four stems of six pages; what follows is each request's own.
                Hashes = [.. Enumerable.Range(0, j.Input / 32).Select(p => p < 6 ? (ulong)((10 * j.Stem) + p) : (ulong)((1000 * (i + 1)) + p))],
            }),
        ];
    }

    private static EnginePolicy PolicyOf(string engine, (int Sequences, int StepTokens, int CacheTokens, int Page, bool Swaps) limits) =>
        EnginePolicy.Of(Enum.Parse<EngineKind>(engine), limits.Sequences, limits.StepTokens) with
        {
            PageTokens = limits.Page,
            SwapSecondsPerToken = limits.Swaps ? 2e-5 : double.NaN,
        };

    private static PlainEngine Compare(SimulationFixture.Tables tables, EnginePolicy policy, long cacheTokens, PlainJob[] all, double tolerance)
    {
        PlainJob[] jobs = [.. all.Select(j => new PlainJob { Ordinal = j.Ordinal, ArrivalSeconds = j.ArrivalSeconds, Input = j.Input, Output = j.Output, Priority = j.Priority, Hashes = j.Hashes })];
        PoolSetup pool = CellCase.Pool(policy, cacheTokens, tables: tables, priorities: 2);
        PlainEngine plain = new(tables.Steps, policy, pool.Size);
        plain.Run(jobs);

        Recorder recorder = new();
        Cell cell = new(new CellSetup([pool], RoutingPolicy.RoundRobin, [LatencyPromise.None, LatencyPromise.None], [0, 1]), recorder);
        Array.ForEach(jobs, j => CellCase.Accept(cell, j.ArrivalSeconds, j.Input, j.Output, j.Priority, j.Hashes));
        cell.RunUntil(1e9);

        recorder.Answers.Count.ShouldBe(jobs.Length);
        foreach (Recorder.Answer answer in recorder.Answers)
        {
            PlainJob job = jobs[answer.Ordinal];
            answer.FirstSeconds.ShouldBe(job.FirstSeconds, tolerance * job.FirstSeconds);
            answer.FinishSeconds.ShouldBe(job.FinishSeconds, tolerance * job.FinishSeconds);
        }

        CellFigures figures = cell.Figures;
        figures.Tokens.ShouldBe(jobs.Sum(j => (long)j.Output));
        (figures.Preemptions, figures.PreemptedTokens, figures.CachedTokens).ShouldBe((plain.Preemptions, plain.PreemptedTokens, plain.CachedTokens));
        foreach (Rank rank in cell.Units[0].Worker.Ranks)
        {
            (rank.Blocks.Free + rank.SpareBlocks).ShouldBe(rank.Blocks.Total);
        }

        return plain;
    }
}
