using Joulewise.Catalog;
using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>One accelerator's owned hours and prices, or why it has none.</summary>
/// <param name="Id">Catalogue id.</param>
/// <param name="Name">Short name a reader knows.</param>
/// <param name="Point">The operating point, or <see langword="null"/> where there is none.</param>
/// <param name="Capital">What it costs to buy, or <see langword="null"/> where nothing is published.</param>
/// <param name="Hours">Owned hours by terms; empty without point or capital.</param>
/// <param name="Costs">Owned costs of tokens by terms, where nothing is missing.</param>
/// <param name="WhyMissing">Why there is no modelled cost, or empty.</param>
internal sealed record TcoEntry(
    string Id,
    string Name,
    OperatingPoint? Point,
    CapitalCosts? Capital,
    IReadOnlyDictionary<string, OwnedHour> Hours,
    IReadOnlyDictionary<string, OwnedTokenCost> Costs,
    string WhyMissing)
{
    /// <summary>The owned cost of tokens on some terms, or <see langword="null"/>.</summary>
    public OwnedTokenCost? CostOn(CostTerms terms) => Costs.GetValueOrDefault(terms.Id);

    /// <summary>The owned hour on some terms, or <see langword="null"/>.</summary>
    public OwnedHour? HourOn(CostTerms terms) => Hours.GetValueOrDefault(terms.Id);
}
