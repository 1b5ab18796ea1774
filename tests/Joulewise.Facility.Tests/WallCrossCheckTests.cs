using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

/// <summary>The ledger's node wall with boards at their cap is an upper bound on what a wall meter can read.</summary>
public sealed class WallCrossCheckTests
{
    public static TheoryData<string, double, double, double> Capped => [.. MlperfWall.Capped.Concat(MlperfWall.AirB200).Select(Row)];

    public static TheoryData<string, double, double, double> Water => [.. MlperfWall.WaterB200.Select(Row)];

    [Theory]
    [MemberData(nameof(Capped))]
    public void NodeWall_AirNodeAtItsCap_BoundsTheReadingFromAbove(string node, double blackwell, double capWatts, double wallWatts)
    {
        Estimate<Power> wall = Ledger(node, blackwell > 0, "air", Exactly(capWatts)).At(Boundary.NodeWall);

        wall.Interval.High.InWatts.ShouldBeGreaterThan(wallWatts / 8);
    }

    [Theory]
    [MemberData(nameof(Capped))]
    public void NodeWall_AirBoardsWithinATenthBelowTheCap_HoldsTheReading(string node, double blackwell, double capWatts, double wallWatts)
    {
        Estimate<Power> boards = Estimate.Between(
            "boards", Power.FromWatts(capWatts * 0.9), Power.FromWatts(capWatts), Grade.D, new Source("mlperf", "MLPerf power cap", "test"));

        Estimate<Power> wall = Ledger(node, blackwell > 0, "air", boards).At(Boundary.NodeWall);

        wall.Interval.Contains(Power.FromWatts(wallWatts / 8)).ShouldBeTrue($"{wall} against {wallWatts / 8} W");
    }

    [Theory]
    [MemberData(nameof(Water))]
    public void NodeWall_WaterNodeAtItsCap_IsAboveTheReading(string node, double blackwell, double capWatts, double wallWatts)
    {
        Estimate<Power> wall = Ledger(node, blackwell > 0, "water", Exactly(capWatts)).At(Boundary.NodeWall);

        // Boards between 85 % of their cap and the cap explain every reading.
        Estimate<Power> least = Ledger(node, blackwell > 0, "water", Exactly(capWatts * 0.85)).At(Boundary.NodeWall);
        wall.Interval.High.InWatts.ShouldBeGreaterThan(wallWatts / 8);
        least.Interval.Low.InWatts.ShouldBeLessThan(wallWatts / 8);
    }

    [Theory]
    [MemberData(nameof(Water))]
    public void NodeWall_WaterBoardsWithinAFifthBelowTheCap_HoldsTheReading(string node, double blackwell, double capWatts, double wallWatts)
    {
        Estimate<Power> boards = Estimate.Between(
            "boards", Power.FromWatts(capWatts * 0.8), Power.FromWatts(capWatts), Grade.D, new Source("mlperf", "MLPerf power cap", "test"));

        Estimate<Power> wall = Ledger(node, blackwell > 0, "water", boards).At(Boundary.NodeWall);

        wall.Interval.Contains(Power.FromWatts(wallWatts / 8)).ShouldBeTrue($"{wall} against {wallWatts / 8} W");
    }

    [Fact]
    public void NodeWall_WaterInPlaceOfAir_SavesPowerInTheNodeAndAddsPumps()
    {
        BoundaryLedger air = Ledger("SR680a", true, "air", Exactly(1000));
        BoundaryLedger water = Ledger("SR680a", true, "water", Exactly(1000));

        // The two submissions' readings differ by 0.5 to 1.4 kW of 10.4 kW, over unlike models.
        double saved = (air.At(Boundary.NodeWall).Value - water.At(Boundary.NodeWall).Value).InWatts * 8;
        saved.ShouldBeInRange(200, 1400);
        water.Lines.ShouldContain(l => l.Part == LedgerPart.Coolant && l.Boundary == Boundary.Rack);
        air.Lines.ShouldNotContain(l => l.Part == LedgerPart.Coolant);
    }

    [Fact]
    public void IdleAt_AirB200_HoldsTheLowestReading()
    {
        Estimate<Power> idle = Ledger("SR680a", true, "air", Exactly(1000)).IdleAt(Boundary.NodeWall);

        idle.Interval.Contains(Power.FromWatts(MlperfWall.AirB200LowestWatts / 8)).ShouldBeTrue(idle.ToString());
    }

    [Fact]
    public void IdleAt_WaterB200_HoldsTheLowestReading()
    {
        Estimate<Power> idle = Ledger("SR780a", true, "water", Exactly(1000)).IdleAt(Boundary.NodeWall);

        idle.Interval.Contains(Power.FromWatts(MlperfWall.WaterB200LowestWatts / 8)).ShouldBeTrue(idle.ToString());
    }

    [Fact]
    public void IdleAt_H200WithCataloguedIdlePower_HoldsTheLowestReading()
    {
        SystemModel node = Known.Node("H200", "nvidia-h200-sxm", Known.H100);
        Accelerator h200 = Known.Accelerator("nvidia-h200-sxm", 700, 80);

        Estimate<Power> idle = Facility.Ledger.For(node, h200, Known.Board(h200.Id, 500), Known.Virginia).IdleAt(Boundary.NodeWall);

        idle.Interval.Contains(Power.FromWatts(MlperfWall.H200LowestWatts / 8)).ShouldBeTrue(idle.ToString());
    }

    private static BoundaryLedger Ledger(string node, bool blackwell, string cooling, Estimate<Power> boards)
    {
        string id = blackwell ? "nvidia-b200" : "nvidia-h200-sxm";
        SystemModel system = Known.Node(node, id, blackwell ? Known.B200 : Known.H100, cooling);
        return Facility.Ledger.For(system, Known.Accelerator(id, blackwell ? 1000 : 700), boards, Known.Virginia);
    }

    private static Estimate<Power> Exactly(double watts) =>
        Estimate.Exact("cap", Power.FromWatts(watts), Grade.A, new Source("mlperf", "MLPerf power cap", "test"));

    private static (string Node, double Blackwell, double Cap, double Wall) Row(WallReading r) =>
        (r.Node, ReferenceEquals(r.Chassis, Known.B200) ? 1 : 0, r.CapWatts, r.WallWatts);
}
