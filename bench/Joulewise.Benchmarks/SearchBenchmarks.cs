using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Benchmarks;

/// <summary>The search of 32 H200 for Qwen3-32B, against working out every configuration, and one configuration of either mode.</summary>
[MemoryDiagnoser]
public class SearchBenchmarks
{
    /// <summary>Configurations of one call, so that a result divides into evaluations per second.</summary>
    private const int Evaluations = 1000;

    private readonly Catalogue _catalogue = Catalogue.LoadEmbedded();
    private readonly Predictor _predictor;
    private readonly SearchQuestion _question;
    private readonly PoolModel _worker;
    private readonly DecodeLoad _load;
    private readonly ChunkCosts _chunk;
    private readonly PoolPair _pair;

    public SearchBenchmarks()
    {
        _predictor = Predictor.Load(_catalogue, EvidenceStore.ReadEmbedded);
        _question = new SearchQuestion
        {
            Model = _catalogue.FindModel("qwen3-32b"),
            Accelerators = [_catalogue.FindAccelerator("nvidia-h200-sxm")],
            Supply = new Supply(32, null, DrawBasis.Provisioned),
            InputTokens = 4000,
            OutputTokens = 1000,
            Precisions = ["fp8"],
            TtftLimit = Duration.FromSeconds(2),
            TpotLimit = Duration.FromMilliseconds(30),
            Site = _catalogue.FindSite(Catalogue.DefaultSiteId),
        };
        ModelShape shape = ModelShape.Of(_question.Model);
        SearchGroup group = new SearchGroups(new EngineChoices(_catalogue, _predictor.Rows), new Places(_catalogue, _predictor, _question), _question, shape).List(out _)[0];
        _worker = new Workers(_predictor, _question, shape).Of(group, group.Place, 32, out _)[0];
        _load = _worker.At(64);
        _chunk = ChunkCosts.Of(_worker, _load, Chunks.Fitted);
        _pair = new PoolPair(_worker, _load, _worker, _worker.PromptsPerSecondAt(64), PoolClocks.Highest, double.PositiveInfinity);
    }

    /// <summary>Says how much of the space the bounds leave out: a count, which is the same on every machine.</summary>
    [GlobalSetup]
    public void Count()
    {
        IReadOnlyList<GroupResult> groups = SearchRun.Run(_question, _catalogue, _predictor, out _, CancellationToken.None);
        long all = groups.Sum(g => g.Configurations);
        long evaluated = groups.Sum(g => g.Evaluated);
        Console.WriteLine(FormattableString.Invariant($"// 32 x H200: {all:#,0} configurations, {evaluated:#,0} worked out ({(double)evaluated / all:P2})"));
    }

    [Benchmark(Baseline = true)]
    public int Exhaustive() => SearchRun.Run(_question, _catalogue, _predictor, out _, CancellationToken.None, prunes: false).Count;

    [Benchmark]
    public int Pruned() => SearchRun.Run(_question, _catalogue, _predictor, out _, CancellationToken.None).Count;

    [Benchmark]
    public int PrunedWithIntervals() => new ConfigurationSearch(_catalogue, _predictor).Run(_question, CancellationToken.None).Ranked.Count;

    [Benchmark(OperationsPerInvoke = Evaluations)]
    public double OnePair()
    {
        double sum = 0;
        for (int i = 0; i < Evaluations; i++)
        {
            sum += _pair.Evaluate(1 + (i % Ratios.MostWorkers), 3).OutputPerSecond;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Evaluations)]
    public double OneWorkerUnderALimit()
    {
        double sum = 0;
        for (int i = 0; i < Evaluations; i++)
        {
            Outcome free = AggregatedLoad.Evaluate(_worker, _load, _chunk);
            sum += AggregatedLoad.Limit(_worker, _load, free, 350 + (i % 100)).OutputPerSecond;
        }

        return sum;
    }
}
