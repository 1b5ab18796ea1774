using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The same boards in a node with fans and in one with cold plates, on the total at the meter.</summary>
internal static class AirLiquidTable
{
    private static readonly CoolingPlan Liquid = CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius, HeatRejection.CoolingTower);

    public static TableBlock? Of(CoolingView view)
    {
        OperatingPoint[] nodes = [.. view.Points.Where(p => p.System?.Chassis is not null)];
        return nodes.Length == 0
            ? null
            : new TableBlock(
                "cooling-air-liquid-table",
                "The same boards at the same power, cooled by air and by liquid: power over that of the boards, idle time included",
                [
                    new("Accelerator", string.Empty, string.Empty),
                    new("IT, air", "ratio", "At the rack: fans, supplies and host of the node are in it."),
                    new("IT, liquid", "ratio", "The same node with the fans that cold plates leave."),
                    new("Facility, air", "ratio", "Behind a water economiser on towers."),
                    new("Facility, liquid", "ratio", "Behind direct liquid at 30 °C, on towers too."),
                    new("Liquid over air", "ratio", "Below 1 favours liquid; errors that both share cancel."),
                    new("Told apart", string.Empty, "Whether the 90 % interval of that ratio leaves out 1."),
                ],
                [.. nodes.Select(p => RowOf(view, p))],
                ["A PUE alone would give liquid only the difference of the plants; the node's fans are the larger part."]);
    }

    private static TableRow RowOf(CoolingView view, OperatingPoint point)
    {
        Cells cells = view.Context.Cells;
        BoundaryLedger air = LedgerOf(view, point, CoolingKind.Air, CoolingPlan.WaterEconomiser);
        BoundaryLedger liquid = LedgerOf(view, point, CoolingKind.Liquid, Liquid);
        Estimate<Ratio> ratio = liquid.At(Boundary.Facility, CapacityBasis.WithIdle).Over(air.At(Boundary.Facility, CapacityBasis.WithIdle));
        return new TableRow(
        [
            Cells.Text(view.Context.NameOf(point.Accelerator.Id)),
            cells.Of(OverBoards(air, Boundary.Rack), r => r.InFraction),
            cells.Of(OverBoards(liquid, Boundary.Rack), r => r.InFraction),
            cells.Of(OverBoards(air, Boundary.Facility), r => r.InFraction),
            cells.Of(OverBoards(liquid, Boundary.Facility), r => r.InFraction),
            cells.Of(ratio, r => r.InFraction),
            Cells.Text(ratio.Interval.High < Ratio.One || ratio.Interval.Low > Ratio.One ? "yes" : "not distinguishable"),
        ]);
    }

    private static BoundaryLedger LedgerOf(CoolingView view, OperatingPoint point, CoolingKind cooling, CoolingPlan plan) => Ledger.For(
        point.System,
        point.Accelerator,
        point.Board.Estimate,
        point.Site,
        new LedgerOptions { Utilisation = view.Context.Utilisation, Cooling = cooling, Pue = view.Year(plan)!.Pue });

    private static Estimate<Ratio> OverBoards(BoundaryLedger ledger, Boundary boundary) =>
        ledger.At(boundary, CapacityBasis.WithIdle).Over(ledger.At(Boundary.Board, CapacityBasis.WithIdle));
}
