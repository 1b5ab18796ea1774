using CsCheck;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests.SiteYears;

public sealed class DayTariffTests
{
    private static readonly TypicalYear Dulles = TypicalYears.Of(Catalogue.LoadEmbedded().FindClimate("us-dulles"));
    private static readonly FacilityDesign Design = FacilityDesigns.Compared(CoolingPlan.WaterEconomiser);

    [Fact]
    public void Flat_IsPriceTimesPue() => Gen.Double[0.01, 0.5].Sample(
        price => DayTariff.Flat(EnergyPrice.FromDollarsPerKilowattHour(price)).PerItEnergy(Dulles, Design).InDollarsPerKilowattHour
            .ShouldBe(price * SiteYear.Run(Dulles, Design).Pue, 1e-9),
        iter: 5);

    [Fact]
    public void Peak_InTheAfternoon_CostsMoreThanAtNight()
    {
        DayTariff afternoon = WithPeak(15);
        DayTariff night = WithPeak(4);
        afternoon.PerItEnergy(Dulles, Design).ShouldBeGreaterThan(night.PerItEnergy(Dulles, Design));
    }

    [Fact]
    public void ByHour_NotOfADay_IsRefused() =>
        Should.Throw<ArgumentException>(() => DayTariff.ByHour([EnergyPrice.FromDollarsPerKilowattHour(0.1)]));

    private static DayTariff WithPeak(int hour) => DayTariff.ByHour(
        [.. Enumerable.Range(0, 24).Select(h => EnergyPrice.FromDollarsPerKilowattHour(h == hour ? 1 : 0.05))]);
}
