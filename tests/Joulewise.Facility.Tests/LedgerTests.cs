using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class LedgerTests
{
    private static readonly SystemModel H100 = Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100);
    private static readonly SystemModel B200 = Known.Node("dgx-b200-8", "nvidia-b200", Known.B200);
    private static readonly SystemModel Gb200 = Known.Rack("gb200-nvl72", "nvidia-gb200", Known.Gb200);

    [Fact]
    public void For_ProfileAtItsWord_IsTheChassisModel()
    {
        LedgerOptions atItsWord = new() { SharedDiscrepancy = Known.One("shared"), OwnDiscrepancy = Known.One("own") };

        BoundaryLedger ledger = Make(H100, "nvidia-h100-sxm", 700, 350, atItsWord);

        // The profile's second reference case: 4855.7 W of IT power for eight boards at 350 W.
        (ledger.At(Boundary.Rack).Value * 8).InWatts.ShouldBe(4855.7, 0.1);
        ledger.At(Boundary.Facility).Value.InWatts.ShouldBe(4855.7 * 1.3 / 8, 0.1);
    }

    [Fact]
    public void For_CheckedNode_GradesByTheWeakestInputThatMatters()
    {
        BoundaryLedger ledger = Make(H100, "nvidia-h100-sxm", 700, 500);

        ledger.At(Boundary.Board).Grade.ShouldBe(Grade.B);
        // The factor on the rest of the node rests on assumed board power.
        ledger.At(Boundary.NodeWall).Grade.ShouldBe(Grade.D);
        ledger.At(Boundary.Facility).Grade.ShouldBe(Grade.D);
    }

    [Fact]
    public void For_UncheckedNode_IsWiderAndGradedTheSame()
    {
        BoundaryLedger isChecked = Make(H100, "nvidia-h100-sxm", 700, 500);
        BoundaryLedger isNot = Make(Known.Node("mi355x-platform-8", "amd-mi355x", Known.Mi355X), "amd-mi355x", 1400, 500);

        isNot.At(Boundary.NodeWall).Grade.ShouldBe(Grade.D);
        RelativeWidth(isNot.At(Boundary.NodeDc)).ShouldBeGreaterThan(RelativeWidth(isChecked.At(Boundary.NodeDc)));
    }

    [Fact]
    public void RatioOfTwoNodes_OneSite_SharesPueAndProfileError()
    {
        Estimate<Power> a = Make(H100, "nvidia-h100-sxm", 700, 500).At(Boundary.Facility);
        Estimate<Power> b = Make(B200, "nvidia-b200", 1000, 800).At(Boundary.Facility);

        Estimate<Ratio> ratio = a.Over(b);

        ratio.Inputs.Single(i => string.Equals(i.Id, "pue/us-virginia/air", StringComparison.Ordinal)).Elasticity.ShouldBe(0, 1e-5);
        Math.Abs(ratio.Inputs.Single(i => string.Equals(i.Id, ChassisDiscrepancy.AirId, StringComparison.Ordinal)).Elasticity)
            .ShouldBeLessThan(0.15);
        RelativeWidth(ratio).ShouldBeLessThan(RelativeWidth(a));
    }

    [Fact]
    public void For_Rack_KeepsSwitchTraysOutOfTheNodeAndCountsShelvesOnce()
    {
        BoundaryLedger ledger = Make(Gb200, "nvidia-gb200", 1200, 900);

        ledger.Kind.ShouldBe(LedgerKind.Rack);
        ledger.Caveat.ShouldContain("switch trays");
        ledger.Lines.Single(l => l.Part == LedgerPart.ScaleUpSwitches).Boundary.ShouldBe(Boundary.Rack);
        ledger.Lines.ShouldNotContain(l => l.Part == LedgerPart.Fans);

        // Both shelf lines together are what shelves lose on the whole DC load, no more: 1/0.957 - 1 at 38 % load is 4.5 %.
        double dc = ledger.Lines
            .Where(l => l.Part is LedgerPart.Boards or LedgerPart.Host or LedgerPart.NetworkCards or LedgerPart.Unexplained or LedgerPart.ScaleUpSwitches)
            .Sum(l => l.Added.Value.InWatts);
        double loss = ledger.Lines.Where(l => l.Part == LedgerPart.PowerSupply).Sum(l => l.Added.Value.InWatts);
        double efficiency = PsuCurve.EfficiencyAt(Known.Psu, Ratio.FromFraction(dc * 72 / 264_000)).InFraction;
        loss.ShouldBe(dc * ((1 / efficiency) - 1), 1e-9);
    }

    [Fact]
    public void For_RackAtItsRating_HoldsThePublishedRackPower()
    {
        // 120 kW is the figure NVIDIA and the press give for a GB200 NVL72 rack (not measured); boards at their maximum of 1200 W.
        Estimate<Power> rack = Make(Gb200, "nvidia-gb200", 1200, 1200).At(Boundary.Rack);

        rack.Interval.Contains(Power.FromKilowatts(120) / 72).ShouldBeTrue(rack.ToString());
    }

    [Fact]
    public void For_ModulePower_DoesNotCountTheProcessorAgain()
    {
        BoundaryLedger module = Make(Gb200, "nvidia-gb200", 1200, 900, new LedgerOptions { BoardPowerIncludesHostProcessor = true });

        module.Lines.ShouldNotContain(l => l.Part == LedgerPart.Host);
        module.At(Boundary.Rack).Value.ShouldBeLessThan(Make(Gb200, "nvidia-gb200", 1200, 900).At(Boundary.Rack).Value);
    }

    [Theory]
    [InlineData(900.0)]
    [InlineData(null)]
    public void For_NoProfile_IsBoundsOfGradeE(double? tdpWatts)
    {
        BoundaryLedger ledger = Ledger.For(
            null, Known.Accelerator("intel-gaudi3", tdpWatts), Known.Board("intel-gaudi3", 500), Known.Virginia);

        ledger.Kind.ShouldBe(LedgerKind.Generic);
        ledger.SystemId.ShouldBe("generic/intel-gaudi3");
        ledger.Caveat.ShouldNotBeEmpty();
        foreach (LedgerLine line in ledger.Lines.Where(l => l.Boundary is not Boundary.Board and not Boundary.Facility))
        {
            line.Added.Grade.ShouldBe(Grade.E);
            line.Added.Value.ShouldBeGreaterThan(Power.FromWatts(0));
            line.Added.Interval.High.ShouldBeGreaterThan(line.Added.Interval.Low);
        }

        // As wide as what is known: every 8-accelerator node with a profile lies inside at the same boards.
        Estimate<Power> wall = ledger.At(Boundary.NodeWall);
        wall.Interval.Contains(Make(H100, "nvidia-h100-sxm", 700, 500).At(Boundary.NodeWall).Value).ShouldBeTrue(wall.ToString());
    }

    [Fact]
    public void Line_Sources_NameOnlyWhatItRestsOn()
    {
        BoundaryLedger ledger = Make(H100, "nvidia-h100-sxm", 700, 500);

        ledger.Lines.Single(l => l.Part == LedgerPart.Host).Added.Sources.Select(s => s.Id).ShouldBe(["inferencex-powerx"]);
        ledger.Lines.Single(l => l.Part == LedgerPart.Boards).Added.Sources.Select(s => s.Id).ShouldBe(["evidence"]);
    }

    [Fact]
    public void For_UnknownCooling_CoversBothKinds()
    {
        BoundaryLedger unknown = Make(Known.Node("x", "nvidia-b200", Known.B200, string.Empty), "nvidia-b200", 1000, 800);
        BoundaryLedger air = Make(B200, "nvidia-b200", 1000, 800);
        BoundaryLedger liquid = Make(Known.Node("y", "nvidia-b200", Known.B200, "liquid"), "nvidia-b200", 1000, 800);

        unknown.Cooling.ShouldBe(CoolingKind.Unknown);
        unknown.At(Boundary.Facility).Interval.Contains(air.At(Boundary.Facility).Value).ShouldBeTrue();
        unknown.At(Boundary.Facility).Interval.Contains(liquid.At(Boundary.Facility).Value).ShouldBeTrue();
    }

    [Theory]
    [InlineData("air", CoolingKind.Air)]
    [InlineData("liquid (air option)", CoolingKind.Liquid)]
    [InlineData("Water", CoolingKind.Liquid)]
    [InlineData("", CoolingKind.Unknown)]
    [InlineData("immersed", CoolingKind.Unknown)]
    public void Parse_CoolingTerm_TakesTheFirstKindNamed(string term, CoolingKind kind) => Cooling.Parse(term).ShouldBe(kind);

    [Fact]
    public void Of_PueRangeFromOne_StaysAboveOneInEveryState()
    {
        PueRange range = new(Ratio.One, Ratio.FromFraction(1.05), Ratio.FromFraction(1.2), Grade.D, Known.Profiles);

        Estimate<Ratio> pue = Pue.Of("pue/test/air", range);

        pue.Interval.Low.InFraction.ShouldBeGreaterThan(1);
        pue.Value.InFraction.ShouldBe(1.05, 1e-12);
        pue.Interval.High.InFraction.ShouldBe(1.2, 0.002);
    }

    [Fact]
    public void Of_PueBelowOne_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() =>
        Pue.Of("pue/test/air", new PueRange(Ratio.FromFraction(0.9), Ratio.One, Ratio.One, Grade.D, Known.Profiles)));

    [Fact]
    public void Label_EveryPart_IsNamed() =>
        Enum.GetValues<LedgerPart>().Select(p => p.Label()).Distinct(StringComparer.Ordinal).Count().ShouldBe(Enum.GetValues<LedgerPart>().Length);

    private static BoundaryLedger Make(SystemModel system, string id, double tdpWatts, double boardWatts, LedgerOptions? options = null) =>
        Ledger.For(system, Known.Accelerator(id, tdpWatts), Known.Board(id, boardWatts), Known.Virginia, options);

    private static double RelativeWidth<T>(Estimate<T> estimate)
        where T : struct, IQuantity<T> =>
        (estimate.Interval.High - estimate.Interval.Low).BaseValue / estimate.Value.BaseValue;
}
