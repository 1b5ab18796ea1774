using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>What the PUE at the site rests on: one assumption moved at a time.</summary>
internal static class CoolingSensitivityChapter
{
    private static readonly (string What, Func<FacilityDesign, FacilityDesign> Design, Func<PlantConstants, PlantConstants> Constants)[] Moves =
    [
        ("As assumed", d => d, c => c),
        ("Load 0.4 of capacity", d => d with { Load = 0.4 }, c => c),
        ("Load 0.95 of capacity", d => d with { Load = 0.95 }, c => c),
        ("Batteries in the rack", d => d with { Power = PowerChain.RackBattery }, c => c),
        ("Air 3 K cooler", d => d with { Cooling = d.Cooling with { SupplyAirCelsius = d.Cooling.SupplyAirCelsius - 3 } }, c => c),
        ("Coolant 5 K cooler", d => d with { Cooling = d.Cooling with { LiquidSupplyCelsius = d.Cooling.LiquidSupplyCelsius - 5 } }, c => c),
        ("Coolant 10 K warmer", d => d with { Cooling = d.Cooling with { LiquidSupplyCelsius = d.Cooling.LiquidSupplyCelsius + 10 } }, c => c),
        ("Towers in place of dry coolers", d => d with { Cooling = d.Cooling with { Rejection = HeatRejection.CoolingTower } }, c => c),
        ("Capture ratio 0.70", d => d with { Cooling = d.Cooling with { CaptureRatio = 0.7 } }, c => c),
        ("Capture ratio 0.98", d => d with { Cooling = d.Cooling with { CaptureRatio = 0.98 } }, c => c),
        ("Chillers 20 % worse", d => d, c => c with { WaterCooledCarnotShare = 0.8 * c.WaterCooledCarnotShare, AirCooledCarnotShare = 0.8 * c.AirCooledCarnotShare }),
        ("Air pressure half as high again", d => d, c => c with { AirHandlerPressureInPascals = 1.5 * c.AirHandlerPressureInPascals }),
        ("Tower and dry-cooler approach 2 K wider", d => d, c => c with { TowerApproachInKelvin = c.TowerApproachInKelvin + 2, DryCoolerApproachInKelvin = c.DryCoolerApproachInKelvin + 2 }),
    ];

    public static Chapter? Build(CoolingView view)
    {
        if (view.Climate is not { } climate)
        {
            return null;
        }

        TypicalYear year = view.Model.YearOf(climate);
        double Pue(CoolingPlan plan, int move) =>
            SiteYear.Run(year, Moves[move].Design(FacilityDesigns.Compared(plan)), Moves[move].Constants(PlantConstants.Standard)).Pue;
        return new Chapter(
            "cooling-sensitivity",
            "What the overhead rests on",
            [
                new Paragraph($"One assumption moved at a time at {view.Context.Site.Name}. These are the model's own figures, without an interval. The energy price moves cost in proportion, and not the joules."),
                new TableBlock(
                    "cooling-sensitivity-table",
                    "Yearly PUE with one assumption moved",
                    [new("Assumption", string.Empty, string.Empty), new("Water economiser", "ratio", "PUE."), new("Direct liquid at 30 °C", "ratio", "PUE.")],
                    [
                        .. Moves.Select((m, i) => new TableRow(
                        [
                            Cells.Text(m.What),
                            Cells.Text(Three(Pue(CoolingPlan.WaterEconomiser, i))),
                            Cells.Text(Three(Pue(CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius), i))),
                        ])),
                    ],
                    []),
            ]);
    }

    private static string Three(double pue) => pue.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
}
