using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Searches the configurations of accelerators without a measured figure for the one that is predicted to take least energy within the promise.</summary>
internal sealed class ModelledPoints(AnalysisContext context, IConfigurationSearch search)
{
    /// <summary>Points of a frontier that are carried through the ledger.</summary>
    private const int MostOfFrontier = 10;

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
        if (ModelledQuestions.WhyNot(accelerator) is { Length: > 0 } unknown)
        {
            return new ModelledEntry(accelerator.Id, name, accelerator.Vendor, null, unknown);
        }

        SearchResult result = search.Run(ModelledQuestions.Of(context, accelerator) with { FrontierShown = MostOfFrontier }, context.Cancellation);
        ModelledPoint? point = result.Ranked is [{ } best, ..] ? ModelledPoint.Of(context, accelerator, best.Point) : null;
        string why = point is null ? result.Refused.Select(r => r.Reason).FirstOrDefault("no configuration keeps every promise") : string.Empty;
        return new ModelledEntry(accelerator.Id, name, accelerator.Vendor, point, why)
        {
            Frontier = result.Frontier,
            Configurations = result.Configurations,
        };
    }
}
