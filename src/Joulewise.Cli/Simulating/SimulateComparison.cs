using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>Two simulations under the same seed beside each other.</summary>
internal static class SimulateComparison
{
    public static void Write(IHost host, SimulationSummary first, SimulationSummary second)
    {
        Tables.Write(host, ["figure", ">" + first.Name, ">" + second.Name, ">second over first"], Rows(first, second));
        host.Out.WriteLine("Both ran under the same seed, so requests that both have are the same. The last column is of this one seed and has no interval.");
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(SimulationSummary first, SimulationSummary second)
    {
        foreach ((string name, Func<SimulationSummary, double> valueOf) in new (string, Func<SimulationSummary, double>)[]
        {
            ("J/output token, facility, with idle", s => s.EnergyPerToken?.Value.InJoulesPerToken ?? double.NaN),
            ("output tokens/s", s => s.OutputTokens / s.Seconds),
            ("goodput, tokens/s", s => s.GoodTokens / s.Seconds),
            ("mean power at the facility, kW", s => s.MeanWatts / 1e3),
            ("TTFT p50, s", s => s.Classes[0].Ttft.Median),
            ("TTFT p99, s", s => s.Classes[0].Ttft.Percentile99),
            ("TPOT p50, ms", s => 1e3 * s.Classes[0].Tpot.Median),
            ("TPOT p99, ms", s => 1e3 * s.Classes[0].Tpot.Percentile99),
            ("accelerators, USD/M output tokens", s => s.AcceleratorDollarsPerMillionTokens),
            ("electricity, USD/M output tokens", s => s.EnergyDollarsPerMillionTokens),
        })
        {
            double one = valueOf(first);
            double other = valueOf(second);
            yield return [name, Number(one), Number(other), Number(other / one)];
        }
    }

    private static string Number(double value) => double.IsFinite(value) ? SearchText.Number(value) : "not known";
}
