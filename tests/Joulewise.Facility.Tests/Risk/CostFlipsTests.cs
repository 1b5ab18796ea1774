using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class CostFlipsTests
{
    private static readonly OwnedHour Cheap = Make("cheap", 20_000, 1.25, 800);
    private static readonly OwnedHour Fast = Make("fast", 40_000, 1.25, 1200);

    [Fact]
    public void Between_ThePriceOfTheFirst_FlipsWhereTheCostsAreAlike()
    {
        CostFlip flip = CostFlips.Between(Cheap, Fast).Single(f => string.Equals(f.Input.Unit, "USD", StringComparison.Ordinal));

        double at = flip.BreakEven.Value!.Value;
        At(Cheap, "capital/cheap/accelerator", at).ShouldBe(At(Fast, "capital/cheap/accelerator", at), 1e-6);
        flip.Input.Label.ShouldBe("price of the first accelerator");
    }

    [Fact]
    public void Between_TheThirstyAndTheThrifty_FlipsAtAPriceOfElectricity()
    {
        OwnedHour thirsty = Make("thirsty", 20_000, 5, 1000);
        OwnedHour thrifty = Make("thrifty", 60_000, 1, 1000);
        CostFlip flip = CostFlips.Between(thirsty, thrifty).Single(f => string.Equals(f.Input.Unit, "USD/kWh", StringComparison.Ordinal));

        double at = flip.BreakEven.Value!.Value;
        string id = ElectricityTariff.IdOf(Owners.Site);
        At(thirsty, id, at).ShouldBe(At(thrifty, id, at), 1e-6);
        At(thirsty, id, at * 1.1).ShouldBeGreaterThan(At(thrifty, id, at * 1.1));
    }

    [Fact]
    public void Between_TwoAtOneSite_AsksForLifeInYearsAndForPue() =>
        CostFlips.Between(Cheap, Fast).Select(f => (f.Input.Label, f.Input.Stated))
            .ShouldBe([("price of electricity", 0.08), ("busy share", 0.5), ("price of the first accelerator", 20_000), ("life of the hardware", 4), ("PUE", 1.3)]);

    // The owned hour is a fixed sum without electricity: F = u x rent, so u = F / rent.
    [Fact]
    public void OwnOrRent_WithoutElectricity_IsTheHourOverTheRent()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Site = Owners.FreeSite });
        double fixedCost = hour.Total!.Value.InDollarsPerHour;

        CostFlip flip = CostFlips.OwnOrRent(hour, MoneyRate.FromDollarsPerHour(4));
        flip.BreakEven.Value!.Value.ShouldBe(fixedCost / 4, 1e-9);
        flip.BreakEven.Statement.ShouldStartWith("owning is cheaper above a busy share of 0.");
    }

    [Fact]
    public void OwnOrRent_RentBelowEveryOwnedHour_SaysSo() =>
        CostFlips.OwnOrRent(Cheap, MoneyRate.FromDollarsPerHour(0.1)).BreakEven.ShouldBe(new BreakEven(null, "no busy share from 0.02 to 1 changes the answer"));

    private static double At(OwnedHour hour, string id, double value) =>
        hour.RecomputePerToken(new Dictionary<string, double>(StringComparer.Ordinal) { [id] = value }).InDollarsPerMillion;

    private static OwnedHour Make(string id, double dollars, double kilowatts, double rate) => OwnedHour.Of(Owners.Request with
    {
        Capital = Owners.Capital with { Id = id, AcceleratorId = id, Accelerator = Owners.Money(dollars) },
        System = Owners.Node with { ProvisionedPerAccelerator = [new Figure<Power>(Power.FromKilowatts(kilowatts), Grade.D, Owners.Source with { Date = "2026-08-15" })] },
        Output = Known.Rate(id, rate),
    });
}
