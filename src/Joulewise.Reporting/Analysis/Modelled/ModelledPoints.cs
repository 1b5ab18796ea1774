using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Searches the configurations of accelerators without a measured figure for the one that is predicted to take least energy within the promise.</summary>
internal sealed class ModelledPoints(AnalysisContext context, IConfigurationSearch search)
{
    /// <summary>Fewest accelerators a configuration may take: what most makers put in a node.</summary>
    public const int FewestAccelerators = 8;

    /// <summary>Most accelerators a configuration may take: the largest scale-up rack with published runs. A pod of thousands serves many replicas.</summary>
    public const int MostAccelerators = 72;

    /// <summary>Points of a frontier that are carried through the ledger.</summary>
    private const int MostOfFrontier = 10;

    /// <summary>A time per output token needs two.</summary>
    private const double LeastOutput = 2;

    /// <summary>The accelerators of the question that have no measured figure, the modelled ones with least energy first.</summary>
    public IReadOnlyList<ModelledEntry> All() =>
    [
        .. context.Catalogue.Accelerators
            .Where(a => context.IsAsked(a.Id) && context.Main.Find(a.Id) is null)
            .Select(EntryOf)
            .OrderBy(e => e.Point is null)
            .ThenBy(e => e.Point?.Figure(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity)?.Energy.Estimate.Value.InJoulesPerToken ?? double.MaxValue)
            .ThenBy(e => e.Vendor, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    private ModelledEntry EntryOf(Accelerator accelerator)
    {
        string name = context.NameOf(accelerator.Id);
        if (Unknown(accelerator) is { Length: > 0 } unknown)
        {
            return new ModelledEntry(accelerator.Id, name, accelerator.Vendor, null, unknown);
        }

        SearchResult result = search.Run(QuestionOf(accelerator), context.Cancellation);
        ModelledPoint? point = result.Ranked is [{ } best, ..] ? ModelledPoint.Of(context, accelerator, best.Point) : null;
        string why = point is null ? result.Refused.Select(r => r.Reason).FirstOrDefault("no configuration keeps every promise") : string.Empty;
        return new ModelledEntry(accelerator.Id, name, accelerator.Vendor, point, why)
        {
            Frontier = result.Frontier,
            Configurations = result.Configurations,
        };
    }

    /// <summary>What is like for like with the measured comparison: traffic, precision as far as it goes, no speculation, no limit on board power.</summary>
    private SearchQuestion QuestionOf(Accelerator accelerator) => new()
    {
        Model = context.Model,
        Accelerators = [accelerator],
        Supply = new Supply(CountOf(accelerator), null, DrawBasis.Provisioned),
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
        FrontierShown = MostOfFrontier,
    };

    private int CountOf(Accelerator accelerator) =>
        Math.Clamp(context.Catalogue.ComparedSystemOf(accelerator.Id)?.AcceleratorCount ?? FewestAccelerators, FewestAccelerators, MostAccelerators);

    private static string Unknown(Accelerator accelerator)
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
}
