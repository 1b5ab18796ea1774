using BenchmarkDotNet.Attributes;
using Joulewise.Quantities;

namespace Joulewise.Benchmarks;

/// <summary>The cost of a unit in the type, against the same arithmetic on bare numbers.</summary>
public class QuantityBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _watts = [.. Enumerable.Range(1, Count).Select(i => (double)i)];

    [Benchmark(Baseline = true)]
    public double BareNumbers()
    {
        double sum = 0;
        foreach (double watts in _watts)
        {
            sum += watts * 60 / 1000;
        }

        return sum;
    }

    [Benchmark]
    public Energy Quantities()
    {
        Energy sum = default;
        Duration minute = Duration.FromMinutes(1);
        foreach (double watts in _watts)
        {
            sum += Power.FromWatts(watts) * minute / 1000;
        }

        return sum;
    }

    [Benchmark]
    public Power Parse() => Quantity.Parse<Power>("10.25 MW");
}
