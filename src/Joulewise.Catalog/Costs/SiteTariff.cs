using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A tariff of electricity: energy charge by time of day, and a charge on the highest power drawn.</summary>
/// <remarks>A price that statistics give as revenue over energy holds the demand charge already; a tariff replaces such a price.</remarks>
/// <param name="Bands">The bands; their hours add up to all hours.</param>
/// <param name="DemandCharge">The charge on the highest power of a month, or <see langword="null"/> where there is none.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read, and when it held.</param>
public sealed record SiteTariff(IReadOnlyList<TariffBand> Bands, PowerRent? DemandCharge, Grade Grade, Source Source);
