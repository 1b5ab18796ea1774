using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What the comparison of pools with workers that do both comes to, in words.</summary>
internal static class DisaggregationAnswer
{
    /// <summary>One sentence for each system.</summary>
    /// <param name="view">The studies.</param>
    /// <returns>The sentences.</returns>
    public static IEnumerable<string> Sentences(SimulationView view) => view.Systems.Select(Sentence);

    private static string Sentence(DisaggregationView system)
    {
        int pools = system.HighestKept(system.Apart);
        int both = Enumerable.Range(0, system.Apart).MaxBy(system.HighestKept);
        int workers = system.HighestKept(both);
        if (pools < 0 || workers < 0)
        {
            return $"On {system.Name} one of the two ways keeps nine in ten promises at no load that was simulated (grade {system.Grade}).";
        }

        string equal = system.Over(workers, "joules", a => a.JoulesPerToken) is { } ratio ? $" (at the latter's load pools take {Words.Figure(ratio, r => r.InFraction, "x")})" : string.Empty;
        return $"On {system.Name} DeepSeek-R1 with pools for prefill and decode keeps nine in ten promises up to {Words.Number(system.RateOf(pools))} requests/s per accelerator at {Joules(system, pools, system.Apart)} per output token, with workers that do both up to {Words.Number(system.RateOf(workers))} at {Joules(system, workers, both)}{equal}.";
    }

    private static string Joules(DisaggregationView system, int load, int arm) => Words.Figure(system.JoulesOf(load, arm)!, e => e.InJoulesPerToken, "J");
}
