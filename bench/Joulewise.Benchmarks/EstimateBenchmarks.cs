using BenchmarkDotNet.Attributes;
using Joulewise.Quantities;

namespace Joulewise.Benchmarks;

/// <summary>The cost of carrying intervals, grades and sources, against one walk over the states of the world.</summary>
public class EstimateBenchmarks
{
    private static readonly Source Source = new("bench", "Benchmark", "none");

    private readonly Estimate<Power> _power = Estimate.WithFactor("power", Power.FromWatts(700), 1.1, Grade.B, Source);
    private readonly Estimate<TokenRate> _rate = Estimate.WithFactor("rate", TokenRate.FromPerSecond(9000), 1.05, Grade.B, Source);
    private readonly Estimate<Power>[] _parts =
        [.. Enumerable.Range(0, 12).Select(i => Estimate.WithFactor($"part{i}", Power.FromWatts(50 + i), 1.2, Grade.C, Source))];

    [Benchmark(Baseline = true)]
    public Estimate<Power> Map() => _power.Map(p => p * 1.09);

    [Benchmark]
    public Estimate<Power> Create() => Estimate.WithFactor("power", Power.FromWatts(700), 1.1, Grade.B, Source);

    [Benchmark]
    public Estimate<EnergyPerToken> Divide() => _power.With(_rate, (p, r) => p / r);

    [Benchmark]
    public Estimate<Power> SumOfTwelve() => Estimate.Sum(_parts);
}
