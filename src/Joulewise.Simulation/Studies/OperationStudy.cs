using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>Runs a fleet in several ways under the same traffic, seed by seed.</summary>
/// <remarks>Runs do not depend on each other, so they share the machine; what comes out does not depend on how.</remarks>
/// <param name="catalogue">What exists.</param>
/// <param name="predictor">The model of serving.</param>
internal sealed class OperationStudy(Catalogue catalogue, Predictor predictor)
{
    /// <summary>Rows of the longest course: enough for a chart as wide as a page.</summary>
    private const int MostRows = 256;

    private readonly ScenarioBuilder _builder = new(catalogue, predictor);

    /// <summary>Makes a scenario's fleet.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The fleet.</returns>
    /// <exception cref="Quantities.InputException">A pool can't serve the model.</exception>
    public BuiltScenario Build(Scenario scenario) => _builder.Build(scenario);

    /// <summary>Finds the requests/s that keep every worker of a scenario's first pool fully used.</summary>
    /// <param name="scenario">The scenario; of one cell.</param>
    /// <param name="tokens">Mean tokens of a prompt and of an answer.</param>
    /// <returns>Requests/s.</returns>
    public double FullRate(Scenario scenario, (double Input, double Output) tokens)
    {
        PoolSetup pool = Build(scenario).Setup.Cells[0].Pools[0];
        return pool.Workers / PoolCapacity.Of(pool, scenario.Classes[0].Promise.TpotSeconds).WorkersFor(tokens.Input, tokens.Output);
    }

    /// <summary>Runs the study.</summary>
    /// <param name="arms">The ways, each with its name; their seeds are not looked at.</param>
    /// <param name="seeds">The seeds; two or more for intervals.</param>
    /// <param name="cancellation">Stops the study.</param>
    /// <returns>The runs, in the order of the ways.</returns>
    public IReadOnlyList<ArmRuns> Run(IReadOnlyList<Scenario> arms, int seeds, CancellationToken cancellation)
    {
        BuiltScenario[] built = [.. arms.Select(Build)];
        RunFigures[] runs = new RunFigures[arms.Count * seeds];
        SampleSeries[] courses = new SampleSeries[arms.Count * seeds];
        Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            courses[i] = new SampleSeries(MostRows);
            runs[i] = Finish(built[i / seeds], i % seeds, courses[i], cancellation);
        });
        return [.. arms.Select((arm, i) => ArmOf(arm.Name, built[i], new ArraySegment<RunFigures>(runs, i * seeds, seeds), courses[i * seeds]))];
    }

    private static RunFigures Finish(BuiltScenario built, int seed, SampleSeries course, CancellationToken cancellation)
    {
        using ITrafficSource source = TrafficSources.Open(built.Scenario.Traffic, seed, built.Scenario.Folder);
        FleetRun run = new(built.Setup with { Seed = seed }, source);
        PowerPeak peak = new();
        while (!run.IsDone)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Advance(out FleetSample sample);
            peak.Add(in sample);
            course.Add(in sample);
        }

        return RunFigures.Of(run, peak);
    }

    private ArmRuns ArmOf(string name, BuiltScenario built, IReadOnlyList<RunFigures> runs, SampleSeries course)
    {
        int workers = built.Scenario.Cells * built.Scenario.Pools.Sum(p => p.Workers);
        double clients = runs.Average(r => r.Classes.Sum(c => c.EndToEnd.SumSeconds) / r.Seconds) / workers;
        return new ArmRuns(name, [.. runs], course.Rows, ModelErrors.Of(predictor, built, clients), built.Scenario.Pools[0].Widths.Accelerators);
    }
}
