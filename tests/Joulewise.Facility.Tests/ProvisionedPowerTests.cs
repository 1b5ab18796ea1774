using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class ProvisionedPowerTests
{
    private static readonly SystemModel B200 = Known.Node("dgx-b200-8", "nvidia-b200", Known.B200) with
    {
        ProvisionedPerAccelerator = [Constant(2170, "2026-04-03"), Constant(1710, "2026-07-14")],
    };

    [Fact]
    public void Of_TwoConstants_KeepsBothByDateWithTheirOwnBoundary()
    {
        IReadOnlyList<ProvisionedPower> constants = ProvisionedPower.Of(B200);

        constants.Select(c => c.Date).ShouldBe(["2026-07-14", "2026-04-03"]);
        constants.Select(c => c.Boundary).ShouldBe([Boundary.Rack, Boundary.Facility]);
    }

    // 102,909 tokens/s over 8 accelerators of 2.17 kW: 5.93 M tokens/s/MW, beside 9.89 M for each megawatt consumed.
    [Fact]
    public void Yield_MlperfThroughputByTheAprilConstant_IsThePublishedFigure()
    {
        ProvisionedYield yield = ProvisionedPower.Of(B200)[1].Yield(Known.Rate("nvidia-b200", 102_909.0 / 8));

        yield.Figure.Estimate.Value.InTokensPerSecondPerMegawatt.ShouldBe(5.93e6, 0.005e6);
        yield.Figure.Basis.Capacity.ShouldBe(CapacityBasis.Provisioned);
        yield.Figure.Estimate.Grade.ShouldBe(Grade.D);
    }

    [Fact]
    public void RatioTo_ConstantsOfUnlikeDates_IsRefused()
    {
        IReadOnlyList<ProvisionedPower> constants = ProvisionedPower.Of(B200);
        Estimate<TokenRate> rate = Known.Rate("nvidia-b200", 10_000);

        BasisMismatchException refusal = Should.Throw<BasisMismatchException>(() => constants[0].Yield(rate).RatioTo(constants[1].Yield(rate)));

        refusal.Message.ShouldContain("2026-04-03");
    }

    [Fact]
    public void RatioTo_ConsumedYield_IsRefused()
    {
        ProvisionedYield provisioned = ProvisionedPower.Of(B200)[1].Yield(Known.Rate("nvidia-b200", 10_000));
        BoundaryLedger ledger = Ledger.For(B200, Known.Accelerator("nvidia-b200", 1000), Known.Board("nvidia-b200", 700), Known.Virginia);
        OnBasis<TokenRatePerPower> consumed = EnergyFigures.From(ledger, Known.Rate("nvidia-b200", 10_000)).At(Boundary.Facility)!.Yield;

        Should.Throw<BasisMismatchException>(() => consumed.RatioTo(provisioned.Figure));
    }

    [Fact]
    public void At_Provisioned_IsNotAFigureOfALedger()
    {
        BoundaryLedger ledger = Ledger.For(B200, Known.Accelerator("nvidia-b200", 1000), Known.Board("nvidia-b200", 700), Known.Virginia);

        Should.Throw<ArgumentOutOfRangeException>(() => ledger.At(Boundary.Facility, CapacityBasis.Provisioned));
    }

    private static Figure<Power> Constant(double watts, string date) =>
        new(Power.FromWatts(watts), Grade.D, new Source("inferencex-constants", "Planning constants", "test", date));
}
