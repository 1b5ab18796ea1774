using Joulewise.Catalog;

namespace Joulewise.Facility.Tests.SiteYears;

public sealed class SupplyToleranceTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();
    private static readonly CoolingModel Model = new(Embedded);

    [Fact]
    public void Of_WarmerCoolant_NeedsLessOverheadInAHotPlace()
    {
        Climate doha = Embedded.FindClimate("qa-doha");
        SupplyTolerance blackwell = SupplyTolerance.Of(Model, doha, Embedded.FindSystem("gb200-nvl72"))!;
        SupplyTolerance rubin = SupplyTolerance.Of(Model, doha, Embedded.FindSystem("vera-rubin-nvl72"))!;
        rubin.AtLimit.Balance.Pue.ShouldBeLessThan(blackwell.AtLimit.Balance.Pue);
        rubin.AtLimit.Balance.EconomiserHours.ShouldBeGreaterThanOrEqualTo(blackwell.AtLimit.Balance.EconomiserHours);
        blackwell.PueSavedByOneKelvin.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Of_AirCooledSystem_UsesItsInletLimit()
    {
        SupplyTolerance dgx = SupplyTolerance.Of(Model, Embedded.FindClimate("us-dulles"), Embedded.FindSystem("dgx-b300-8"))!;
        dgx.Kind.ShouldBe(CoolingKind.Air);
        dgx.AtLimit.Design.Cooling.SupplyAirCelsius.ShouldBe(30);
    }

    [Fact]
    public void Of_SystemWithoutLimit_IsNothing() =>
        SupplyTolerance.Of(Model, Embedded.FindClimate("us-dulles"), Embedded.FindSystem("dgx-h100-8")).ShouldBeNull();
}
