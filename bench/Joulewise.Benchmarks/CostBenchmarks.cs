using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Benchmarks;

/// <summary>Owned costs of ten accelerators drawn ten thousand times, against their intervals by states of the world.</summary>
[MemoryDiagnoser]
public class CostBenchmarks
{
    private const int Accelerators = 10;

    private readonly OwnedHour[] _hours;

    public CostBenchmarks()
    {
        Catalogue catalogue = Catalogue.LoadEmbedded();
        CapitalCosts capital = catalogue.CapitalOf("nvidia-h100-sxm")!;
        Source source = new("benchmark", "A rate of a benchmark", "bench");
        _hours =
        [
            .. Enumerable.Range(0, Accelerators).Select(i => OwnedHour.Of(new OwnershipRequest
            {
                Capital = capital with { AcceleratorId = FormattableString.Invariant($"accelerator-{i}") },
                Terms = catalogue.FindTerms(PriceEntry.Hyperscaler),
                Site = catalogue.FindSite(Catalogue.DefaultSiteId),
                System = catalogue.ComparedSystemOf(capital.AcceleratorId),
                Output = Estimate.WithFactor(FormattableString.Invariant($"rate-{i}"), TokenRate.FromPerSecond(1000), 1.1, Grade.C, source),
            })),
        ];
    }

    [Benchmark(Baseline = true)]
    public double States() => _hours.Sum(h => h.PerToken()!.Total.Interval.High.InDollarsPerMillion);

    [Benchmark]
    public double Draws() => CostRisk.Draw(_hours).Costs.Sum(c => c.Interval.High.InDollarsPerMillion);
}
