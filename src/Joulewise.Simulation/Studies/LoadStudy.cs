using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Runs fleets of the same size under the same traffic, from low to high load.</summary>
/// <param name="catalogue">What exists.</param>
/// <param name="predictor">The model of serving.</param>
internal sealed class LoadStudy(Catalogue catalogue, Predictor predictor)
{
    private const double GoodTail = 0.9;

    /// <summary>Runs the study.</summary>
    /// <param name="scenario">All but pools and traffic; its seed is not looked at.</param>
    /// <param name="arms">The arms.</param>
    /// <param name="trafficAt">Traffic at a number of requests/s.</param>
    /// <param name="requestsPerSecond">The loads.</param>
    /// <param name="seeds">The seeds; two or more for intervals.</param>
    /// <param name="seconds">How long traffic comes.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <returns>The figures at each load.</returns>
    public IReadOnlyList<LoadFigures> Run(
        Scenario scenario,
        IReadOnlyList<StudyArm> arms,
        Func<double, TrafficSpec> trafficAt,
        IReadOnlyList<double> requestsPerSecond,
        int seeds,
        double seconds,
        CancellationToken cancellation = default)
    {
        // Tables and ledgers of an arm do not depend on load or seed.
        ScenarioBuilder builder = new(catalogue, predictor);
        BuiltScenario[] built = [.. arms.Select(a => builder.Build(scenario with { Pools = a.Pools, Traffic = trafficAt(requestsPerSecond[0]) }))];
        RunFigures[] runs = new RunFigures[requestsPerSecond.Count * arms.Count * seeds];
        Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            (int load, int arm, int seed) = (i / (arms.Count * seeds), i / seeds % arms.Count, i % seeds);
            FleetSetup setup = built[arm].Setup with { Seed = seed };
            using ITrafficSource source = TrafficSources.Open(trafficAt(requestsPerSecond[load]), seed, string.Empty);
            runs[i] = Finish(new FleetRun(setup, source), cancellation);
        });
        return
        [
            .. requestsPerSecond.Select((rate, load) => new LoadFigures(
                rate,
                [.. arms.Select((_, arm) => FiguresOf(new ArraySegment<RunFigures>(runs, ((load * arms.Count) + arm) * seeds, seeds), seconds))])),
        ];
    }

    private static RunFigures Finish(FleetRun run, CancellationToken cancellation)
    {
        PowerPeak peak = new();
        while (!run.IsDone)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Advance(out FleetSample sample);
            peak.Add(ref sample);
        }

        return RunFigures.Of(run, peak);
    }

    private static ArmFigures FiguresOf(IReadOnlyList<RunFigures> runs, double seconds) => new(
        [.. runs.Select(r => r.JoulesAt(Boundary.Facility) / r.OutputTokens)],
        [.. runs.Select(r => (double)r.Classes.Sum(c => c.Good) / r.Classes.Sum(c => c.Arrived))],
        [.. runs.Select(r => r.GoodTokens / seconds)],
        [.. runs.Select(r => r.Classes[0].Ttft.Quantile(GoodTail))],
        [.. runs.Select(r => r.Classes[0].Tpot.Quantile(GoodTail))])
    {
        JoulesPerGoodToken = [.. runs.Select(r => r.JoulesAt(Boundary.Facility) / r.GoodTokens)],
    };
}
