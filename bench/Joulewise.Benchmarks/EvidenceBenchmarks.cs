using BenchmarkDotNet.Attributes;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Benchmarks;

/// <summary>From stored rows to frontiers and what is learnt from them, against reading the rows once.</summary>
public class EvidenceBenchmarks
{
    private readonly FrontierOptions _options = new() { ModelKey = static model => model };
    private IReadOnlyList<MeasuredPoint> _points = [];
    private FrontierSet? _frontiers;

    [GlobalSetup]
    public void Read()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        _points = store.All();
        _frontiers = FrontierSet.Build(_points, _options);
    }

    [Benchmark(Baseline = true)]
    public int OpenAndReadAll()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        return store.All().Count;
    }

    [Benchmark]
    public int BuildFrontiers() => FrontierSet.Build(_points, _options).Frontiers.Count;

    [Benchmark]
    public int LearnInterpolationError() => InterpolationError.Of(_frontiers!).Cases.Count;

    [Benchmark]
    public int ReadEveryFrontier()
    {
        int reached = 0;
        foreach (Frontier frontier in _frontiers!.Frontiers)
        {
            reached += frontier.At(TokenRate.FromPerSecond(40)).Output is null ? 0 : 1;
        }

        return reached;
    }
}
