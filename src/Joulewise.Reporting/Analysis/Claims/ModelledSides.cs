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
        if (context.Inputs.Search is not { } search || ModelledQuestions.WhyNot(accelerator).Length > 0)
        {
            return [];
        }

        SearchResult found = search.Run(
            ModelledQuestions.Of(context, accelerator) with
            {
                Model = context.Catalogue.FindModel(model),
                InputTokens = Workloads.MeanOf(workload.InputTokens)!.Value.InTokens,
                OutputTokens = Workloads.MeanOf(workload.OutputTokens)!.Value.InTokens,
                TpotLimit = Duration.FromSeconds(1 / EqualTerms.Range[0].InPerSecond),
                Precisions = [ModelledPrecision.Of(precision, accelerator)],
                FrontierShown = ConfigurationSearch.MostOfFrontier,
            },
            context.Cancellation);
        return [.. found.Frontier.Select(f => ModelledPoint.Of(context, accelerator, f))];
    }
}
