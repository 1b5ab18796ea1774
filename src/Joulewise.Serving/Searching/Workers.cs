using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Makes the workers of a group: every width that holds the model.</summary>
/// <param name="predictor">The model of serving.</param>
/// <param name="question">What is asked.</param>
/// <param name="shape">The model's numbers.</param>
internal sealed class Workers(Predictor predictor, SearchQuestion question, ModelShape shape)
{
    /// <summary>Makes the workers of one accelerator.</summary>
    /// <param name="group">The group.</param>
    /// <param name="place">The accelerator.</param>
    /// <param name="most">Accelerators at hand.</param>
    /// <param name="misfit">What the last refused worker lacks; empty where none was refused.</param>
    /// <returns>The workers, in a fixed order.</returns>
    public IReadOnlyList<PoolModel> Of(SearchGroup group, Place place, int most, out string misfit)
    {
        misfit = string.Empty;
        List<PoolModel> workers = [];
        foreach (WorkerWidths widths in WidthChoices.Of(shape, place.Shape, most).Where(w => BelongsTo(group, w) && CanRun(group.Engine.Kind, w)))
        {
            ServingCase served = CaseOf(group, place, widths);
            if (FitCheck.ProblemOf(served) is { Length: > 0 } problem)
            {
                misfit = problem;
                continue;
            }

            workers.Add(new PoolModel(predictor.Model, served, TraitsOf(group, place, served)));
        }

        return workers;
    }

    /// <summary>Where some worker has stages one pool may do without.</summary>
    private static bool BelongsTo(SearchGroup group, WorkerWidths widths) =>
        group.Pipelines ? group.IsDisaggregated || widths.PipelineStages > 1 : widths.PipelineStages == 1;

    /// <summary>TensorRT-LLM replicates attention on every accelerator of a stage or on none (docs/launching.md).</summary>
    private static bool CanRun(EngineKind engine, WorkerWidths widths) =>
        engine != EngineKind.TensorRtLlm || widths.AttentionReplicas == 1 || widths.AttentionWidth <= 1;

    /// <summary>Makes the models again that a configuration was worked out from.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="found">The configuration.</param>
    /// <returns>The configuration with its models.</returns>
    public Rebuilt Rebuild(SearchGroup group, Found found) => new(
        group,
        found,
        ModelOf(group, group.Place, found.Choice.Decode),
        group.PrefillPlace is { } filling ? ModelOf(group, filling, found.Choice.Prefill) : null);

    private PoolModel ModelOf(SearchGroup group, Place place, WorkerWidths widths)
    {
        ServingCase served = CaseOf(group, place, widths);
        return new PoolModel(predictor.Model, served, TraitsOf(group, place, served));
    }

    /// <summary>Makes the case of one worker.</summary>
    /// <param name="group">The group.</param>
    /// <param name="place">The accelerator.</param>
    /// <param name="widths">How it shares the model.</param>
    /// <returns>The case, with one client.</returns>
    public ServingCase CaseOf(SearchGroup group, Place place, WorkerWidths widths) => new()
    {
        Deployment = new Deployment(shape, place.Shape, group.Engine.Kind, group.Formats, widths),
        Workers = 1,
        Accelerators = widths.Accelerators,
        Disaggregated = group.IsDisaggregated,
        Clients = 1,
        InputTokens = question.InputTokens,
        OutputTokens = question.OutputTokens,
        Speculates = group.Speculates,
    };

    private static CaseTraits TraitsOf(SearchGroup group, Place place, ServingCase served) => CaseTraits.Of(
        new MeasuredPoint
        {
            Id = string.Empty,
            Source = "search",
            Accelerator = place.Accelerator.Id,
            Model = served.Deployment.Model.Id,
            Engine = group.Engine.Named,
            EngineVersion = group.Engine.Version,
            Date = group.Engine.Date,
            Workload = WorkloadKey.FixedName,
        },
        served);
}
