using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class CostFilesTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    [Theory]
    [InlineData("central: 30000 USD", "central: 50000 USD", "capital/acme-x1.yaml:3: accelerator_price: 'low', 'central' and 'high' must rise")]
    [InlineData("low: 20000 USD", "low: 0 USD", "capital/acme-x1.yaml:3: accelerator_price.low: '0 USD' must be above 0")]
    [InlineData("low: 20000 USD", "low: 20000 USD/h", "capital/acme-x1.yaml:3: accelerator_price.low: 'USD/h' in '20000 USD/h' is not a unit of sum of money")]
    [InlineData("high: 8000 USD", "most: 8000 USD", "capital/acme-x1.yaml:4: 'host.high' is missing")]
    [InlineData("8 USD/GB", "8 USD", "capital/acme-x1.yaml:6: memory_price.low: 'USD' in '8 USD' is not a unit of memory price")]
    [InlineData("accelerator: acme-x1", "accelerator: nvidia-h200-sxm", "capital/acme-x1.yaml:1: id: must be the id of its accelerator, 'nvidia-h200-sxm': an accelerator has one entry")]
    [InlineData("low: 20000 USD", "low: 1e-300 USD", "capital/acme-x1.yaml:3: accelerator_price.low: '1e-300 USD' is out of all proportion: accepted are 1E-18 to 1E+21 USD")]
    public void Capital_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("capital/acme-x1.yaml", Yamls.Capital, good, bad, message);

    [Theory]
    [InlineData("housing: own", "housing: tent", "terms/my-terms.yaml:3: housing: 'tent' is not one of own, colocation")]
    [InlineData("housing: own", "housing: colocation", "terms/my-terms.yaml:1: 'colocation_rent' is missing")]
    [InlineData("facility_life:", "facility_age:", "terms/my-terms.yaml:1: 'facility_life' is missing")]
    [InlineData("high: 0.1, shape", "high: 1.1, shape", "terms/my-terms.yaml:4: cost_of_capital: must not exceed 1")]
    [InlineData("high: 6 y", "high: 20000 y", "terms/my-terms.yaml:5: it_life: must lie within half a year and 100 years")]
    [InlineData("shape: triangular", "shape: round", "terms/my-terms.yaml:4: cost_of_capital.shape: 'round' is not one of log-normal, triangular")]
    [InlineData("low: 0, high: 0.25", "low: 0, central: 0.1, high: 0.25", "terms/my-terms.yaml:6: residual_value: a range from 0 has no logarithm: leave out 'central' or say 'shape: triangular'")]
    [InlineData("electrical: 0.4", "electrical: 0.5", "terms/my-terms.yaml:9: facility_split: 'shell', 'mechanical' and 'electrical' must add up to 1")]
    [InlineData("name: My terms", "name: My terms\ncolocation_rent: { low: 100 USD/kW-month, high: 200 USD/kW-month, grade: E, source: lab }", "terms/my-terms.yaml:3: colocation_rent: does not go with housing 'own'")]
    public void Terms_Faulty_AreRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("terms/my-terms.yaml", Yamls.Terms, good, bad, message);

    [Fact]
    public void Tariff_OfTwoBands_IsRead()
    {
        using OverlayFolder folder = new OverlayFolder().With("sites/my-hall.yaml", WithTariff("0.4"));
        SiteTariff tariff = folder.Load().FindSite("my-hall").Tariff!;

        tariff.Bands.Select(b => b.Price.InDollarsPerKilowattHour).ShouldBe([0.12, 0.05]);
        tariff.DemandCharge!.Value.InDollarsPerKilowattMonth.ShouldBe(9);
    }

    [Fact]
    public void Tariff_HoursThatDoNotAddUp_AreRefused()
    {
        using OverlayFolder folder = new OverlayFolder().With("sites/my-hall.yaml", WithTariff("0.5"));
        Should.Throw<InputException>(folder.Load).Message.ShouldBe("sites/my-hall.yaml:5: tariff: the 'hours_share' of its 'bands' must add up to 1");
    }

    [Fact]
    public void Ranges_Embedded_BearTheirShapeAndEnds()
    {
        CostTerms owner = All.FindTerms("hyperscaler");

        owner.ResidualValue.Shape.ShouldBe(RangeShape.Uniform);
        owner.CostOfCapital.Shape.ShouldBe(RangeShape.Triangular);
        owner.FacilityCost!.Shape.ShouldBe(RangeShape.LogNormal);
        // Cushman & Wakefield 2025: 11.7 M USD/MW, 9.3 to 15.
        Estimate<PowerCost> estimate = owner.FacilityCost.ToEstimate("facility-cost");
        estimate.Value.InDollarsPerKilowatt.ShouldBe(11_700);
        estimate.Interval.Low.InDollarsPerKilowatt.ShouldBe(owner.FacilityCost.ToSpread().Low, 10);
        estimate.Interval.High.InDollarsPerKilowatt.ShouldBe(15_000, 10);
    }

    // Bernstein, October 2025: 39 % of a rack of 5.9 M USD are 72 accelerators; 13 % network; 3 % processors.
    [Fact]
    public void Capital_OfGb200_IsTheAnalystsShareOfTheRack()
    {
        CapitalCosts gb200 = All.CapitalOf("nvidia-gb200")!;

        gb200.Accelerator!.Stated.InDollars.ShouldBe(0.39 * 5.9e6 / 72, 0.005 * 32_000);
        gb200.Network!.Stated.InDollars.ShouldBe(0.13 * 5.9e6 / 72, 1);
        gb200.Host!.Stated.InDollars.ShouldBe(0.03 * 5.9e6 / 72, 1);
        gb200.Storage!.Stated.InDollars.ShouldBe(0.014 * 5.9e6 / 72, 1);
    }

    // The bill of materials of 2023: 5,200 processors, 7,860 memory, 875 board and 1,485 assembly make the host at cost.
    [Fact]
    public void Capital_OfH100_ItsLowEndsAreTheBillOfMaterialsOverEight()
    {
        CapitalCosts h100 = All.CapitalOf("nvidia-h100-sxm")!;

        h100.Host!.Low.InDollars.ShouldBe((5200 + 7860 + 875 + 1485) / 8.0, 1);
        h100.Network!.Low.InDollars.ShouldBe(10_908 / 8.0, 1);
        h100.Network.Stated.InDollars.ShouldBe(((1_728_000 + 2_621_440) / 1024.0) + (10_908 / 8.0), 1);
        h100.Storage!.Low.InDollars.ShouldBe(3456 / 8.0, 1);
        h100.RackAndCooling!.Low.InDollars.ShouldBe((563 + 463 + 1200) / 8.0, 1);
    }

    [Fact]
    public void CapitalOf_AcceleratorWithoutPrice_KeepsWhatIsKnownAndLeavesThePriceOut()
    {
        All.CapitalOf("amd-mi325x")!.Accelerator.ShouldBeNull();
        All.CapitalOf("google-tpu-v7").ShouldBeNull();
    }

    private static string WithTariff(string offPeakShare) => Yamls.Site.Replace(
        "air_pue",
        $"tariff:\n  bands:\n    - {{ name: on-peak, hours_share: 0.6, price: 0.12 USD/kWh }}\n    - {{ name: off-peak, hours_share: {offPeakShare}, price: 0.05 USD/kWh }}\n  demand_charge: 9 USD/kW-month\n  grade: B\n  source: lab\nair_pue",
        StringComparison.Ordinal);

    private static void Refused(string file, string yaml, string good, string bad, string message)
    {
        yaml.ShouldContain(good);
        using OverlayFolder folder = new OverlayFolder().With(file, yaml.Replace(good, bad, StringComparison.Ordinal));
        string found = Should.Throw<InputException>(folder.Load).Message;
        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }
}
