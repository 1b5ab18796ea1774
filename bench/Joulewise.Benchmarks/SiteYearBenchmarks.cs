using BenchmarkDotNet.Attributes;
using Joulewise.Catalog;
using Joulewise.Facility;

namespace Joulewise.Benchmarks;

/// <summary>Years of sites with two plants each, against one root of two squares for every hour: the least an hour costs.</summary>
[MemoryDiagnoser]
public class SiteYearBenchmarks
{
    /// <summary>Sites, plants and hours of one call: a result divides into hours.</summary>
    private const int Sites = 60;
    private const int Plants = 2;
    private const int Hours = Sites * Plants * TypicalYear.Hours;

    private readonly Climate[] _climates;
    private readonly TypicalYear[] _years;
    private readonly FacilityDesign _air = FacilityDesigns.Compared(CoolingPlan.WaterEconomiser);
    private readonly FacilityDesign _liquid = FacilityDesigns.Compared(CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius));
    private double _seed = 3;

    public SiteYearBenchmarks()
    {
        Catalogue catalogue = Catalogue.LoadEmbedded();
        _climates = [.. catalogue.Sites.Select(catalogue.ClimateOf).OfType<Climate>().Take(Sites)];
        _years = [.. _climates.Select(TypicalYears.Of)];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Hours)]
    public double Root()
    {
        double sum = 0;
        for (int i = 0; i < Hours; i++)
        {
            _seed += 1;
            sum += Math.Sqrt((_seed * _seed) + (sum * sum));
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Hours)]
    public double PlantYears()
    {
        double sum = 0;
        foreach (TypicalYear year in _years)
        {
            sum += SiteYear.Run(year, _air).Pue + SiteYear.Run(year, _liquid).Pue;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Sites * TypicalYear.Hours)]
    public double WeatherYears()
    {
        double sum = 0;
        foreach (Climate climate in _climates)
        {
            sum += TypicalYears.Of(climate).WetBulbCelsius[0];
        }

        return sum;
    }
}
