namespace Joulewise.Simulation;

/// <summary>Holds two fleets against one another that were run under the same seeds.</summary>
public static class SimulationComparison
{
    private const double Thousand = 1e3;

    private static readonly (string Name, Func<SimulationSummary, double> ValueOf)[] Figures =
    [
        ("J/output token, facility, with idle", s => s.EnergyPerToken?.Value.InJoulesPerToken ?? double.NaN),
        ("output tokens/s", s => s.OutputTokens / s.Seconds),
        ("goodput, tokens/s", s => s.GoodTokens / s.Seconds),
        ("requests that kept their promise, %", s => s.Arrived > 0 ? 100.0 * s.Classes.Sum(c => c.Good) / s.Arrived : double.NaN),
        ("mean power at the facility, kW", s => s.MeanWatts / Thousand),
        ("TTFT p50, s", s => s.Classes[0].Ttft.Median),
        ("TTFT p99, s", s => s.Classes[0].Ttft.Percentile99),
        ("TPOT p50, ms", s => Thousand * s.Classes[0].Tpot.Median),
        ("TPOT p99, ms", s => Thousand * s.Classes[0].Tpot.Percentile99),
        ("accelerators, USD/M output tokens", s => s.AcceleratorDollarsPerMillionTokens),
        ("electricity, USD/M output tokens", s => s.EnergyDollarsPerMillionTokens),
    ];

    /// <summary>Compares.</summary>
    /// <param name="first">Runs of the first fleet, a seed each.</param>
    /// <param name="second">Runs of the second under the same seeds, in the same order.</param>
    /// <returns>The figures.</returns>
    public static IReadOnlyList<ComparedFigure> Of(IReadOnlyList<SimulationSummary> first, IReadOnlyList<SimulationSummary> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return [.. Figures.Select(f => Compare(f.Name, [.. first.Select(f.ValueOf)], [.. second.Select(f.ValueOf)]))];
    }

    private static ComparedFigure Compare(string name, double[] first, double[] second)
    {
        PairedDifference difference = PairedDifference.Of(second, first);
        return new ComparedFigure(name, first.Average(), second.Average(), difference.Mean, difference.HalfWidth);
    }
}
