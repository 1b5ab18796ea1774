using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Puts the question of a report to the search of configurations.</summary>
internal static class ModelledQuestions
{
    /// <summary>Fewest accelerators a configuration may take: what most makers put in a node.</summary>
    public const int FewestAccelerators = 8;

    /// <summary>Most accelerators a configuration may take: the largest scale-up rack with published runs. A pod of thousands serves many replicas.</summary>
    public const int MostAccelerators = 72;

    /// <summary>A time per output token needs two.</summary>
    private const double LeastOutput = 2;

    /// <summary>What is like for like with the measured comparison: traffic, precision as far as it goes, no speculation, no limit on board power.</summary>
    public static SearchQuestion Of(AnalysisContext context, Accelerator accelerator) => new()
    {
        Model = context.Model,
        Accelerators = [accelerator],
        Supply = new Supply(CountOf(context, accelerator), null, DrawBasis.Provisioned),
        InputTokens = Workloads.MeanOf(context.Comparer.Workload.InputTokens)!.Value.InTokens,
        OutputTokens = Math.Max(LeastOutput, Workloads.MeanOf(context.Comparer.Workload.OutputTokens)!.Value.InTokens),
        TtftLimit = context.Request.TtftLimit,
        TpotLimit = Duration.FromSeconds(1 / context.Request.Interactivity.InPerSecond),
        Objective = Objective.Joules,
        Precisions = [ModelledPrecision.Of(context.Precision, accelerator)],
        Speculation = false,
        PowerCaps = false,
        Pipelines = false,
        Boundary = Comparison.HeadlineBoundary,
        Site = context.Site,
        RankedShown = 1,
    };

    /// <summary>Says what the catalogue lacks of an accelerator.</summary>
    /// <returns>The reason nothing can be predicted, or empty.</returns>
    public static string WhyNot(Accelerator accelerator)
    {
        string[] missing =
        [
            .. new[]
            {
                (accelerator.Memory is null, "memory size"),
                (accelerator.MemoryBandwidth is null, "memory bandwidth"),
                (accelerator.Fp16Dense is null && accelerator.Fp8Dense is null, "compute rate at 16 or 8 bits"),
            }
            .Where(m => m.Item1)
            .Select(m => m.Item2),
        ];
        return missing.Length > 0 ? $"the catalogue has no {string.Join(" and no ", missing)}" : string.Empty;
    }

    private static int CountOf(AnalysisContext context, Accelerator accelerator) =>
        Math.Clamp(context.Catalogue.ComparedSystemOf(accelerator.Id)?.AcceleratorCount ?? FewestAccelerators, FewestAccelerators, MostAccelerators);
}
