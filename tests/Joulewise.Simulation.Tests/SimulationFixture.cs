using System.Collections.Concurrent;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Simulation.Tests;

/// <summary>Deployments of the embedded catalogue with their tables, made once for all tests.</summary>
internal static class SimulationFixture
{
    /// <summary>Board power without work of the meters made here, in watts.</summary>
    public const double IdleWatts = 75;

    private static readonly Catalogue Catalogue = Catalogue.LoadEmbedded();

    private static readonly Lazy<Predictor> Loaded = new(() => Predictor.Load(Catalogue, EvidenceStore.ReadEmbedded));

    private static readonly ConcurrentDictionary<Place, Lazy<Tables>> Known = new();

    /// <summary>A dense model with full attention on one accelerator: the time of its steps is a straight line in contexts.</summary>
    public static Tables Dense { get; } = TablesOf(new Place("llama-3.1-8b", "nvidia-h200-sxm", EngineKind.Vllm, new WorkerWidths(1)));

    /// <summary>Gets the model of serving, learned from the embedded evidence.</summary>
    public static Predictor Predictor => Loaded.Value;

    /// <summary>Reads a scenario and makes its fleet.</summary>
    public static BuiltScenario Build(string file) => new ScenarioBuilder(Catalogue, Loaded.Value).Build(new ScenarioReader(Catalogue).ReadFile(file, Path.GetFileName(file)));

    /// <summary>Runs a scenario given as text.</summary>
    public static SimulationSummary Run(string text)
    {
        BuiltScenario built = new ScenarioBuilder(Catalogue, Loaded.Value).Build(new ScenarioReader(Catalogue).Read("scenario.yaml", text, "."));
        using ITrafficSource source = built.Traffic.Open();
        FleetRun run = new(built.Setup, source, built.Traffic.FollowUpsOf);
        PowerPeak peak = new();
        while (!run.IsDone)
        {
            run.Advance(out FleetSample sample);
            peak.Add(ref sample);
        }

        return new Summaries(Loaded.Value).Of(built, RunFigures.Of(run, peak));
    }

    public static Tables TablesOf(Place place) => Known.GetOrAdd(place, p => new Lazy<Tables>(() => new Tables(PoolOf(p)))).Value;

    public static PoolModel PoolOf(Place place)
    {
        Predictor predictor = Predictor;
        ModelShape shape = ModelShape.Of(Catalogue.FindModel(place.Model));
        AcceleratorShape accelerator = predictor.Reader.AcceleratorOf(place.Accelerator).ShouldNotBeNull();
        NumberFormats formats = NumberFormats.Choose(string.Empty, shape, accelerator, place.Engine, keepsWideCache: false);
        ServingCase served = new()
        {
            Deployment = new Deployment(shape, accelerator, place.Engine, formats, place.Widths),
            Workers = 1,
            Accelerators = place.Widths.Accelerators,
            Clients = 1,
            InputTokens = 1000,
            OutputTokens = 200,
            Disaggregated = place.Disaggregated,
            Speculates = place.Speculates,
        };
        MeasuredPoint point = new() { Id = string.Empty, Source = "search", Accelerator = place.Accelerator, Model = place.Model, Engine = "vllm", Date = "2026-01-01", Workload = WorkloadKey.FixedName };
        return new PoolModel(predictor.Model, served, CaseTraits.Of(point, served));
    }

    internal sealed record Place(string Model, string Accelerator, EngineKind Engine, WorkerWidths Widths, bool Disaggregated = false, bool Speculates = false);

    internal sealed class Tables(PoolModel pool)
    {
        public PoolModel Pool => pool;

        public StepTable Steps { get; } = new(pool);

        public BoardMeter Meter { get; } = new(pool, IdleWatts);
    }
}
