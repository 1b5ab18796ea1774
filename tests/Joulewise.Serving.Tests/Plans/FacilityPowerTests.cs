using CsCheck;
using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

public sealed class FacilityPowerTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    public static TheoryData<string> Systems =>
        [.. Embedded.Systems.Where(s => s.Chassis is not null || s.Rack is not null).Select(s => s.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Systems))]
    public void At_AnyBoardPower_IsTheLedgersWithinOneInAThousand(string id)
    {
        SystemModel system = Embedded.FindSystem(id);
        Accelerator accelerator = Embedded.FindAccelerator(system.AcceleratorId);
        FacilityPower power = FacilityPower.Of(system, accelerator, Embedded.Sites[0]);
        double top = power.BoardLimit!.Value.InWatts;
        Gen.Select(Gen.Double[0.05, 1.2], Gen.Enum<Boundary>()).Sample(
            (share, boundary) =>
            {
                Power board = Power.FromWatts(share * top);
                double ledger = power.LedgerAt(Estimate.Exact("board", board, Grade.B, Invented.Source)).At(boundary).Value.InWatts;
                power.At(boundary, board).InWatts.ShouldBe(ledger, 0.001 * ledger);
            },
            iter: 12,
            threads: 1);
    }

    [Fact]
    public void Of_InventedNode_MultipliesByPue()
    {
        FacilityPower power = Invented.A.Power!;

        power.At(Boundary.Board, Power.FromWatts(500)).InWatts.ShouldBe(500, 1e-6);
        power.At(Boundary.Facility, Power.FromWatts(500)).InWatts.ShouldBe(625, 1e-6);
        power.IdleAt(Boundary.Facility).InWatts.ShouldBe(125, 1e-6);
        power.ProvisionedAt(Boundary.Facility)!.Value.InWatts.ShouldBe(750, 1e-6);
        power.Cooling.ShouldBe(CoolingKind.Air);
    }

    [Fact]
    public void Of_NoPowerKnown_IsRefused()
    {
        Accelerator bare = new() { Id = "bare", Vendor = "nobody", Name = "bare" };

        Should.Throw<ArgumentException>(() => FacilityPower.Of(null, bare, Invented.Site));
        FacilityPower bounded = FacilityPower.Of(null, bare, Invented.Site, mostBoardPower: Power.FromWatts(300));
        bounded.ProvisionedAt(Boundary.Rack).ShouldBeNull();
        bounded.Kind.ShouldBe(LedgerKind.Generic);
        bounded.At(Boundary.Facility, Power.FromWatts(300)).InWatts.ShouldBeGreaterThan(300);
    }
}
