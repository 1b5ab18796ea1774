using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Simulation;

/// <summary>Makes the models of workers; pools that are alike share theirs with its tables.</summary>
/// <param name="catalogue">Engines.</param>
/// <param name="predictor">The model of serving.</param>
internal sealed class WorkerModels(Catalogue catalogue, Predictor predictor)
{
    /// <summary>Evidence has no rows of a fleet under open traffic: what is learned from closed loops of the same engine stands in.</summary>
    private const string Origin = "simulation";

    private readonly EngineChoices _engines = new(catalogue, predictor.Rows);
    private readonly Dictionary<(ServingCase Served, EngineChoice Engine), WorkerModel> _made = [];

    /// <summary>Makes the model of a pool's workers.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="shape">The model served.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="inputTokens">Mean prompt.</param>
    /// <param name="outputTokens">Mean answer.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InputException">The pool can't serve the model.</exception>
    public WorkerModel Of(Scenario scenario, ModelShape shape, ScenarioPool pool, double inputTokens, double outputTokens)
    {
        AcceleratorShape chip = predictor.Reader.AcceleratorOf(pool.Accelerator.Id) is { } known && !double.IsNaN(known.TdpWatts)
            ? known
            : throw Problem(scenario, pool, $"the memory, compute rate or rated power of {pool.Accelerator.Id} is not published: accepted are accelerators with all three (joulewise catalog show {pool.Accelerator.Id})");
        bool disaggregated = pool.Role != PoolRole.Whole;
        string precision = pool.Precision.Length > 0 ? pool.Precision : shape.ExpertQuantisation.Length > 0 ? shape.ExpertQuantisation : shape.NativeQuantisation;
        EngineChoice engine = _engines.Of(pool.Accelerator, disaggregated, [pool.Engine], shape.Id, precision) is [EngineChoice one, ..]
            ? one
            : throw Problem(scenario, pool, $"{pool.Engine} does not run{(disaggregated ? " in pools for prefill and decode" : string.Empty)} on {pool.Accelerator.Id}: accepted are {EnginesOf(pool, disaggregated, shape, precision)}");
        ServingCase served = new()
        {
            Deployment = new Deployment(shape, chip, engine.Kind, FormatsOf(pool, shape, chip, engine.Kind), pool.Widths),
            Workers = 1,
            Accelerators = pool.Widths.Accelerators,
            Disaggregated = disaggregated,
            Clients = 1,
            InputTokens = inputTokens,
            OutputTokens = Math.Max(2, outputTokens),
            Speculates = pool.Speculates,
        };
        if (FitCheck.ProblemOf(served) is { Length: > 0 } problem)
        {
            throw Problem(scenario, pool, $"{shape.Id} {problem}");
        }

        if (!_made.TryGetValue((served, engine), out WorkerModel? made))
        {
            PoolModel model = new(predictor.Model, served, TraitsOf(engine, served));
            made = new WorkerModel(model, new StepTable(model), CacheSize.Of(served));
            _made.Add((served, engine), made);
        }

        return made;
    }

    private static InputException Problem(Scenario scenario, ScenarioPool pool, string problem) => scenario.Problem(pool.Line, $"pools.{pool.Name}: {problem}");

    private static NumberFormats FormatsOf(ScenarioPool pool, ModelShape shape, AcceleratorShape chip, EngineKind engine)
    {
        NumberFormats formats = NumberFormats.Choose(pool.Precision, shape, chip, engine, keepsWideCache: string.Equals(pool.KvPrecision, "bf16", StringComparison.Ordinal));
        return string.Equals(pool.KvPrecision, "fp8", StringComparison.Ordinal) ? formats with { KvBytes = 1 } : formats;
    }

    private static CaseTraits TraitsOf(EngineChoice engine, ServingCase served) => CaseTraits.Of(
        new MeasuredPoint
        {
            Id = string.Empty,
            Source = Origin,
            Accelerator = served.Deployment.Accelerator.Id,
            Model = served.Deployment.Model.Id,
            Engine = engine.Named,
            EngineVersion = engine.Version,
            Date = engine.Date,
            Workload = WorkloadKey.FixedName,
        },
        served);

    private string EnginesOf(ScenarioPool pool, bool disaggregated, ModelShape shape, string precision) =>
        _engines.Of(pool.Accelerator, disaggregated, [], shape.Id, precision) is { Count: > 0 } others ? string.Join(", ", others.Select(o => o.Launched)) : "other accelerators";
}
