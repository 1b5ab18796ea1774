using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Which systems take how warm a supply, and what follows at the site.</summary>
internal static class ToleranceChapter
{
    public static Chapter? Build(CoolingView view)
    {
        if (view.Climate is not { } climate)
        {
            return null;
        }

        AnalysisContext context = view.Context;
        SystemModel[] known = [.. context.Catalogue.Systems.Where(s => s.HighestAirInlet is not null || s.HighestLiquidSupply is not null)];
        string[] unknown = [.. view.Points.Where(p => !known.Any(s => string.Equals(s.AcceleratorId, p.Accelerator.Id, StringComparison.Ordinal))).Select(p => context.NameOf(p.Accelerator.Id))];
        return new Chapter(
            "cooling-tolerance",
            "How warm a supply may be",
            [
                new Paragraph(
                    $"Systems whose maker's limit was read, run at that limit at {context.Site.Name}: air from a water economiser, coolant from dry coolers. The last column is what one kelvin more would save. "
                    + "It is near nothing where the outside is always cold enough, so a warmer limit is worth most in hot places. Warmer inlet air also makes a node's own fans work harder, which no public profile shows; so air is not rewarded above its limit here."),
                new TableBlock(
                    "cooling-tolerance-table",
                    "Highest supply temperature and what follows",
                    [
                        new("System", string.Empty, string.Empty),
                        new("Supply", string.Empty, "Air at the inlet or coolant of the technology cooling system."),
                        new("Highest", "°C", "As published; its grade and note are in the catalogue."),
                        new("Grade of the limit", string.Empty, string.Empty),
                        new("Hours without compressor", "h", "Of 8,760; the model's, without an interval."),
                        new("PUE there", "ratio", string.Empty),
                        new("Joules there", "J/output token", "Facility, with idle, where the accelerator has a figure at this operating point."),
                        new("One kelvin more saves", "% of IT energy", "The model's, without an interval."),
                    ],
                    [.. known.Select(s => RowOf(view, climate, s))],
                    unknown.Length > 0 ? [$"No limit was read, so no row: {Words.And(unknown)}."] : []),
                new Paragraph(
                    "The plan of a factory takes one rule for a degree: up to 3.6 % of chiller energy. Here a degree saves whole hours of compressors as well, and nothing once none run: the two agree in order where a chiller runs about half of the year, and this one says more in between and less at the ends."),
            ]);
    }

    private static TableRow RowOf(CoolingView view, Climate climate, SystemModel system)
    {
        Cells cells = view.Context.Cells;
        SupplyTolerance tolerance = SupplyTolerance.Of(view.Model, climate, system)!;
        OperatingPoint? point = view.Points.FirstOrDefault(p => string.Equals(p.System?.Id, system.Id, StringComparison.Ordinal));
        return new TableRow(
        [
            Cells.Text(system.Name),
            Cells.Text(tolerance.Kind == CoolingKind.Liquid ? "coolant" : "air"),
            Cells.Text(Words.Number(tolerance.Limit.InCelsius)),
            Cells.Text(tolerance.Limit.Grade.ToString()),
            Cells.Text(Words.Number(tolerance.AtLimit.Balance.EconomiserHours)),
            cells.Of(tolerance.AtLimit.Pue, r => r.InFraction),
            point is null ? Cells.Missing("not at this operating point") : cells.Of(CoolingView.AtMeter(point, tolerance.AtLimit).Estimate, e => e.InJoulesPerToken),
            Cells.Text(Words.Number(100 * tolerance.PueSavedByOneKelvin)),
        ]);
    }
}
