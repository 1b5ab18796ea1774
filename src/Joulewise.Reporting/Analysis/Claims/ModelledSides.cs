using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Sides that nobody measured, from the configuration search: shown and marked, never decisive.</summary>
internal sealed class ModelledSides(AnalysisContext context)
{
    private readonly Dictionary<(string Accelerator, string Model, WorkloadKey Workload, string Precision), IReadOnlyList<ModelledPoint>> _known = [];

    /// <summary>The modelled configurations of an accelerator that take least energy, each at its interactivity; empty where there is no model or it refuses.</summary>
    public IReadOnlyList<ModelledPoint> Of(string accelerator, string model, WorkloadKey workload, string precision)
    {
        if (!_known.TryGetValue((accelerator, model, workload, precision), out IReadOnlyList<ModelledPoint>? points))
        {
            points = Search(accelerator, model, workload, precision);
            _known.Add((accelerator, model, workload, precision), points);
        }

        return points;
    }

    /// <summary>The point that gives most output at an interactivity or a faster one, or <see langword="null"/>.</summary>
    public static ModelledPoint? At(IReadOnlyList<ModelledPoint> points, TokenRate interactivity) =>
        points.Where(p => p.Interactivity >= interactivity).MaxBy(p => p.Output.Value.InPerSecond);

    private IReadOnlyList<ModelledPoint> Search(string id, string model, WorkloadKey workload, string precision)
    {
        Accelerator accelerator = context.Catalogue.FindAccelerator(id);
        if (context.Inputs.Search is not { } search
            || accelerator is { Memory: null } or { MemoryBandwidth: null } or { Fp16Dense: null, Fp8Dense: null })
        {
            return [];
        }

        SearchResult found = search.Run(
            new SearchQuestion
            {
                Model = context.Catalogue.FindModel(model),
                Accelerators = [accelerator],
                Supply = new Supply(
                    Math.Clamp(context.Catalogue.ComparedSystemOf(id)?.AcceleratorCount ?? ModelledPoints.FewestAccelerators, ModelledPoints.FewestAccelerators, ModelledPoints.MostAccelerators),
                    null,
                    DrawBasis.Provisioned),
                InputTokens = Workloads.MeanOf(workload.InputTokens)!.Value.InTokens,
                OutputTokens = Workloads.MeanOf(workload.OutputTokens)!.Value.InTokens,
                TtftLimit = context.Request.TtftLimit,
                TpotLimit = Duration.FromSeconds(1 / EqualTerms.Range[0].InPerSecond),
                Objective = Objective.Joules,
                Precisions = [ModelledPrecision.Of(precision, accelerator)],
                Speculation = false,
                PowerCaps = false,
                Pipelines = false,
                Boundary = Comparison.HeadlineBoundary,
                Site = context.Site,
                RankedShown = 1,
                FrontierShown = ConfigurationSearch.MostOfFrontier,
            },
            context.Cancellation);
        return [.. found.Frontier.Select(f => ModelledPoint.Of(context, accelerator, f))];
    }
}
