using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A scenario, read and ready to be simulated.</summary>
public sealed class FleetSimulation
{
    private readonly BuiltScenario _built;
    private readonly Summaries _summaries;
    private readonly SimulationQuestion _question;

    private FleetSimulation(BuiltScenario built, Summaries summaries, SimulationQuestion question)
    {
        _built = built;
        _summaries = summaries;
        _question = question;
    }

    /// <summary>Gets the seed of all chance in it.</summary>
    public long Seed => _built.Scenario.Seed;

    /// <summary>Gets what the fleet did once it has run: window by window, or in rows of several windows where there are more than 131,072.</summary>
    public IReadOnlyList<FleetSample> Samples { get; private set; } = [];

    /// <summary>Gives the same fleet under another seed: other traffic of the same kind.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The simulation.</returns>
    public FleetSimulation WithSeed(long seed)
    {
        Scenario scenario = _built.Scenario with { Seed = seed };
        return new FleetSimulation(_built with { Scenario = scenario, Setup = _built.Setup with { Seed = seed }, Traffic = new ScenarioTraffic(scenario) }, _summaries, _question);
    }

    /// <summary>Reads a scenario and makes its fleet.</summary>
    /// <param name="question">What is to be simulated.</param>
    /// <param name="catalogue">Models, accelerators, systems, engines, sites and prices.</param>
    /// <param name="predictor">The model of serving.</param>
    /// <returns>The simulation.</returns>
    /// <exception cref="InputException">The scenario or its traffic is at fault, or a pool can't serve the model.</exception>
    public static FleetSimulation Load(SimulationQuestion question, Catalogue catalogue, Predictor predictor)
    {
        ArgumentNullException.ThrowIfNull(question);
        Scenario scenario = new ScenarioReader(catalogue).ReadFile(question.Path, question.Named);
        scenario = scenario with { Seed = question.Seed ?? scenario.Seed };
        if (question.TracePath is { } trace)
        {
            scenario = TraceReplacement.In(scenario, trace, question.TraceNamed);
        }

        if (question.CheckpointPath is not null && scenario.Traffic is ClosedLoopSpec)
        {
            throw scenario.Problem(scenario.TrafficLine, "traffic: a closed loop can't be put down: accepted are checkpoints of other traffic");
        }

        return new FleetSimulation(new ScenarioBuilder(catalogue, predictor).Build(scenario), new Summaries(predictor), question);
    }

    /// <summary>Runs it from its first request, or from where it was put down, to the last answer.</summary>
    /// <param name="progress">Hears how far it is; <see langword="null"/> for nobody.</param>
    /// <param name="cancellation">Stops it between two windows; where a checkpoint was asked for, it is written then.</param>
    /// <returns>What it came to.</returns>
    /// <exception cref="InputException">A line of a trace is at fault, or the checkpoint is of another run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SimulationSummary Run(Action<SimulationProgress>? progress, CancellationToken cancellation)
    {
        using ITrafficSource source = _built.Traffic.Open();
        FleetRun run = new(_built.Setup, source, _built.Traffic.FollowUpsOf, _question.Threads);
        PowerPeak peak = new();
        SampleSeries series = new();
        byte[] key = RunKey.Of(_built.Scenario);
        if (_question.CheckpointPath is { } kept && File.Exists(kept))
        {
            Checkpoint.Load(kept, key, run, peak, series);
        }

        while (!run.IsDone)
        {
            if (cancellation.IsCancellationRequested && _question.CheckpointPath is { } path)
            {
                Checkpoint.Save(path, key, run, peak, series);
            }

            cancellation.ThrowIfCancellationRequested();
            run.Advance(out FleetSample sample);
            peak.Add(in sample);
            series.Add(in sample);
            progress?.Invoke(new SimulationProgress(run.NowSeconds, run.Requests));
        }

        if (_question.CheckpointPath is { } done)
        {
            File.Delete(done);
        }

        Samples = series.Rows;
        return _summaries.Of(_built, RunFigures.Of(run, peak));
    }
}
