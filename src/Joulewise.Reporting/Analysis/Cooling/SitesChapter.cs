using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The same accelerator at every site that has a climate.</summary>
internal static class SitesChapter
{
    public static Chapter? Build(CoolingView view)
    {
        if (view.Points is not [{ } first, ..])
        {
            return null;
        }

        AnalysisContext context = view.Context;
        CoolingPlan own = CoolingView.PlanOf(first);
        (Site Site, Climate Climate)[] places = [.. context.Catalogue.Sites
            .Select(s => (s, context.Catalogue.ClimateOf(s)))
            .Where(p => p.Item2 is not null && (p.s.ElectricityPrice is not null || p.s.GridCarbon is not null))
            .Select(p => (p.s, p.Item2!))
            .OrderBy(p => p.s.ElectricityPrice is null)
            .ThenBy(p => p.s.ElectricityPrice?.Value.InDollarsPerKilowattHour * view.Year(p.Item2!, own).Balance.Pue)
            .ThenBy(p => p.s.Id, StringComparer.Ordinal)];
        string[] without = [.. context.Catalogue.Sites.Where(s => s.Country.Length > 0 && s.ClimateId.Length == 0).Select(s => s.Name)];
        return new Chapter(
            "cooling-sites",
            "Sites compared",
            [
                new Paragraph(
                    $"Electricity, with the plant's overhead in it, and location-based carbon of {context.NameOf(first.Accelerator.Id)}, the first of the ranking, behind {PlantNames.Of(own.Kind).ToLowerInvariant()} on its usual outdoor unit. "
                    + "Sites are in order of the cost of electricity. The plant moves a site's figure by a few per cent; its price and its grid move it several-fold."),
                new TableBlock(
                    "cooling-site-table",
                    "A year at each site with a price or a grid intensity",
                    [
                        new("Site", string.Empty, string.Empty),
                        new("PUE, air", "ratio", "Water economiser."),
                        new("PUE, liquid", "ratio", "Direct liquid at 30 °C on dry coolers."),
                        new("WUE, air", "L/kWh", "Water economiser on towers; direct liquid on dry coolers uses none."),
                        new("Electricity", "USD/MWh", "The site's price."),
                        new("Electricity and cooling", "USD/M output tokens", "Facility energy with idle time at the site's price."),
                        new("Carbon", "g CO2e/M output tokens", "Location-based grid intensity of the site."),
                    ],
                    [.. places.Select(p => RowOf(view, first, own, p.Site, p.Climate))],
                    [
                        "Where a station stands for a state or a country, the catalogue's note on the site says which.",
                        $"Without a climate, so missing here: {Words.And(without)}.",
                    ]),
            ]);
    }

    private static TableRow RowOf(CoolingView view, OperatingPoint point, CoolingPlan own, Site site, Climate climate)
    {
        Cells cells = view.Context.Cells;
        YearFigures air = view.Year(climate, CoolingPlan.WaterEconomiser);
        YearFigures liquid = view.Year(climate, CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius));
        OnBasis<EnergyPerToken> energy = CoolingView.AtMeter(point, view.Year(climate, own));
        return new TableRow(
        [
            Cells.Text(site.Name),
            cells.Of(air.Pue, r => r.InFraction),
            cells.Of(liquid.Pue, r => r.InFraction),
            cells.Of(air.Water, w => w.InLitresPerKilowattHour),
            site.ElectricityPrice is { } price
                ? cells.Of(Estimate.Exact($"electricity-price/{site.Id}", price.Value, price.Grade, price.Source), p => 1000 * p.InDollarsPerKilowattHour)
                : Cells.Missing("no price in US dollars published"),
            TokenCosts.Electricity(energy, site) is { } cost ? cells.Of(cost, c => c.InDollarsPerMillion) : Cells.Missing("no price in US dollars published"),
            Carbon.LocationBased(energy, site) is { } carbon ? cells.Of(carbon, c => c.InGramsPerMillion) : Cells.Missing("no grid intensity published"),
        ]);
    }
}
