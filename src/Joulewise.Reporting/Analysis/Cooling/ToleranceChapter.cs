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
                    + "It is near nothing where the outside is always cold enough, so a warmer limit is worth most in hot places. Warmer inlet air also makes air-cooled servers draw more, by more than the facility saves in most places; coolant has no such price."),
                new TableBlock(
                    "cooling-tolerance-table",
                    "Highest supply temperature and what follows",
                    [
                        new("System", string.Empty, string.Empty),
                        new("Supply", string.Empty, "Air at the inlet or coolant of the technology cooling system."),
                        new("Highest", "°C", "As published; its grade and note are in the catalogue."),
                        new("Grade of the limit", string.Empty, string.Empty),
                        new("Free heat", "% of the heat", "Moved without a compressor; the model's own figure."),
                        new("PUE there", "ratio", string.Empty),
                        new("Joules there", "J/output token", "Facility, with idle, where the accelerator has a figure at this operating point."),
                        new("One kelvin more saves", "% of IT energy", "The model's own figure."),
                    ],
                    [.. known.Select(s => RowOf(view, climate, s))],
                    unknown.Length > 0 ? [$"No limit was read, so no row: {Words.And(unknown)}."] : []),
                new Paragraph(
                    "The plan of a factory takes one rule of thumb for a degree, whatever the place. Here the worth of a degree depends on place and level: most where compressors run in part of the year, near nothing where they never run. docs/cooling.md holds the two against each other."),
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
            Cells.Text(Words.Number(100 * tolerance.AtLimit.Balance.FreeShare)),
            cells.Of(tolerance.AtLimit.Pue, r => r.InFraction),
            point is null ? Cells.Missing("not at this operating point") : cells.Of(CoolingView.AtMeter(point, tolerance.AtLimit).Estimate, e => e.InJoulesPerToken),
            Cells.Text(Words.Number(100 * tolerance.PueSavedByOneKelvin)),
        ]);
    }
}
