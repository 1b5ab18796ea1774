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
        IEnumerable<(string Name, Func<SimulationSummary, double> ValueOf)> latencies = Enumerable
            .Range(0, Math.Min(first[0].Classes.Count, second[0].Classes.Count))
            .SelectMany(i => LatenciesOf(i, first[0].Classes.Count > 1 ? $" of {first[0].Classes[i].Name}" : string.Empty));
        return [.. Figures.Concat(latencies).Select(f => Compare(f.Name, [.. first.Select(f.ValueOf)], [.. second.Select(f.ValueOf)]))];
    }

    private static IEnumerable<(string Name, Func<SimulationSummary, double> ValueOf)> LatenciesOf(int index, string named) =>
    [
        ($"TTFT p50{named}, s", s => s.Classes[index].Ttft.Median),
        ($"TTFT p99{named}, s", s => s.Classes[index].Ttft.Percentile99),
        ($"TPOT p50{named}, ms", s => Thousand * s.Classes[index].Tpot.Median),
        ($"TPOT p99{named}, ms", s => Thousand * s.Classes[index].Tpot.Percentile99),
    ];

    private static ComparedFigure Compare(string name, double[] first, double[] second)
    {
        PairedDifference difference = PairedDifference.Of(second, first);
        return new ComparedFigure(name, first.Average(), second.Average(), difference.Mean, difference.HalfWidth);
    }
}
