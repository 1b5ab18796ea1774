using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What each plant adds to the energy of a token at the site, and which accelerators can use which.</summary>
internal static class PlantChapter
{
    public static Chapter Build(CoolingView view)
    {
        if (view.Climate is not { } climate)
        {
            return new Chapter("cooling-plants", "Cooling at the site", [new Callout(CalloutKind.Caution, $"Missing: {view.WhyNoClimate}.")]);
        }

        return new Chapter(
            "cooling-plants",
            "Cooling at the site",
            [
                new Paragraph(
                    $"A typical year of {view.Context.Site.Name}, made from the normals of {climate.Name} ({climate.Period}), is run hour by hour through each plant at {Words.Number(100 * FacilityDesign.UsualLoad)} % of the IT power it is built for, behind a double-conversion UPS. "
                    + "Air plants supply 27 °C, the chilled-water hall 20 °C; coolant comes as warm as the system is known to take, else at 30 °C, and goes to dry coolers."),
                Plants(view),
                Tokens(view),
                new Paragraph(
                    "The last column is facility energy over board energy. Fans and supplies inside a node are IT load in a PUE, so only such a total compares air with liquid. "
                    + "The ledger already allows up to 3 % for pumps of liquid-cooled systems; the pumps of the plant's distribution units, under 1 %, may count twice."),
                .. new Block?[] { AirLiquidTable.Of(view) }.OfType<Block>(),
            ]);
    }

    private static TableBlock Plants(CoolingView view)
    {
        Cells cells = view.Context.Cells;
        return new TableBlock(
            "cooling-plant-table",
            "A year of each plant at the site",
            [
                new("Plant", string.Empty, string.Empty),
                new("PUE", "ratio", "Facility energy over IT energy of the year."),
                new("WUE", "L/kWh", "Water evaporated and drained at the site per IT energy."),
                new("Compressors", "% of IT energy", string.Empty),
                new("Fans and pumps", "% of IT energy", "Hall fans, pumps, distribution units and outdoor fans."),
                new("Power chain and other", "% of IT energy", "Transformer, UPS, distribution, lighting, offices."),
                new("Free heat", "% of the heat", "Moved without a compressor; the model's own figure."),
                new("Hours without compressor", "h", "Of 8,760; the model's own figure. A plant of two loops counts an hour only when neither runs one."),
            ],
            [
                .. PlantNames.All.Select(plan => (Plan: plan, Year: view.Year(plan)!)).Select(p => new TableRow(
                [
                    Cells.Text(PlantNames.Of(p.Plan)),
                    cells.Of(p.Year.Pue, r => r.InFraction),
                    cells.Of(p.Year.Water, w => w.InLitresPerKilowattHour),
                    cells.Of(p.Year.Chiller, r => r.InPercent),
                    cells.Of(p.Year.FansAndPumps, r => r.InPercent),
                    cells.Of(p.Year.PowerAndOther, r => r.InPercent),
                    Cells.Text(Words.Number(100 * p.Year.Balance.FreeShare)),
                    Cells.Text(Words.Number(p.Year.Balance.EconomiserHours)),
                ])),
            ],
            ["The interval of a PUE is how far published yearly PUEs lie from the model, not weather from year to year."]);
    }

    private static TableBlock Tokens(CoolingView view) => new(
        "cooling-token-table",
        "Joules per output token at the facility, idle time included, by plant",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Cooling of its system", string.Empty, string.Empty),
            new("IT, with idle", "J/output token", "At the rack, before any plant."),
            .. PlantNames.ForAir.Select(p => new TableColumn(PlantNames.Of(p.Kind), "J/output token", string.Empty)),
            new("Direct liquid", "J/output token", string.Empty),
            new("Facility over boards", "ratio", "With direct liquid where the system has it, else with the water economiser."),
        ],
        [.. view.Points.Select(p => RowOf(view, p))],
        []);

    private static TableRow RowOf(CoolingView view, OperatingPoint point)
    {
        Cells cells = view.Context.Cells;
        CoolingKind cooling = CoolingView.CoolingOf(point);
        CoolingPlan own = CoolingView.PlanOf(point);
        return new TableRow(
        [
            Cells.Text(view.Context.NameOf(point.Accelerator.Id)),
            Cells.Text(cooling switch { CoolingKind.Air => "air", CoolingKind.Liquid => "liquid", _ => "not published" }),
            cells.Of(point.Energy(Boundary.Rack, CapacityBasis.WithIdle).Estimate, e => e.InJoulesPerToken),
            .. PlantNames.ForAir.Select(p => cooling == CoolingKind.Liquid ? (Cell)Cells.Missing("the system has cold plates") : Joules(view, point, p)),
            cooling == CoolingKind.Liquid ? Joules(view, point, own) : Cells.Missing(cooling == CoolingKind.Air ? "no cold plates in the compared system" : "whether it has cold plates is not published"),
            cells.Of(CoolingView.OverBoards(point, view.Year(own)!), r => r.InFraction),
        ]);
    }

    private static FigureCell Joules(CoolingView view, OperatingPoint point, CoolingPlan plan)
    {
        YearFigures year = view.Year(plan)!;
        Estimate<EnergyPerToken> joules = CoolingView.AtMeter(point, year).Estimate;
        CoolingResults.Record(view, point, plan.Kind, joules);
        return view.Context.Cells.Of(joules, e => e.InJoulesPerToken);
    }
}
