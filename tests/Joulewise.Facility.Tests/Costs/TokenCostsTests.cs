using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class TokenCostsTests
{
    private static readonly Source Book = new("price-book", "A price book", "test", "2026-07-14");
    private static readonly Site Site = Known.Virginia with
    {
        ElectricityPrice = new Figure<EnergyPrice>(EnergyPrice.FromDollarsPerKilowattHour(0.08), Grade.B, Book),
        GridCarbon = new Figure<CarbonIntensity>(CarbonIntensity.FromGramsPerKilowattHour(400), Grade.B, Book),
    };

    private static readonly EnergyFigures Figures = EnergyFigures.From(
        Ledger.For(
            Known.Node("dgx-h100-8", "nvidia-h100-sxm", Known.H100),
            Known.Accelerator("nvidia-h100-sxm", 700),
            Known.Board("nvidia-h100-sxm", 500),
            Site,
            new LedgerOptions { Utilisation = Known.Busy(0.5) }),
        Known.Rate("nvidia-h100-sxm", 1000));

    [Fact]
    public void Of_OwnedPrice_IsHourlyPriceOverTokensOfAnHour()
    {
        TokenCost cost = Cost("owned", 1.17, 1000, 0.5);

        // 1.17 USD/h over 1000 tokens/s x 3600 s x 0.5 = 1.8 M tokens: 0.65 USD per million.
        cost.Total.Value.InDollarsPerMillion.ShouldBe(0.65, 1e-9);
        (cost.Kind, cost.Tier, cost.Date).ShouldBe((CostKind.Owned, "hyperscaler", "2026-07-14"));
    }

    [Fact]
    public void Of_WithEnergy_ShowsElectricityAndLeavesTheTotalAlone()
    {
        TokenCost without = Cost("owned", 1.17, 1000, 0.5);
        TokenCost with = TokenCosts.Of(Price("owned", 1.17), Known.Rate("nvidia-h100-sxm", 1000), Known.Busy(0.5), Figures, Site);

        with.Total.Value.ShouldBe(without.Total.Value);
        double joules = Figures.At(Boundary.Facility, CapacityBasis.WithIdle)!.Energy.Estimate.Value.InJoulesPerToken;
        with.Electricity!.Value.InDollarsPerMillion.ShouldBe(joules / 3.6 * 0.08, 1e-9);
        with.ElectricityShare!.Value.InFraction.ShouldBeInRange(0.01, 0.3);
    }

    [Fact]
    public void RatioTo_OneBusyShareOnBothSides_CancelsItsError()
    {
        TokenCost cost = Cost("owned", 1.17, 1000, 0.5);

        Estimate<Ratio> ratio = cost.RatioTo(cost);

        ratio.Interval.Low.InFraction.ShouldBe(1, 1e-9);
        ratio.Interval.High.InFraction.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void RatioTo_OwnedAgainstRented_IsRefused()
    {
        TokenCost owned = Cost("owned", 1.17, 1000, 0.5);
        TokenCost rented = Cost("rented", 1.78, 1000, 0.5);

        Should.Throw<BasisMismatchException>(() => owned.RatioTo(rented)).Message.ShouldContain("Rented");
    }

    [Fact]
    public void Of_UnknownKind_IsRefusedWithTheKindsAccepted() =>
        Should.Throw<InputException>(() => Cost("leased", 1, 1000, 0.5)).Message.ShouldContain("owned, rented");

    [Fact]
    public void Electricity_ActiveEnergy_IsRefused() =>
        Should.Throw<BasisMismatchException>(() => TokenCosts.Electricity(Figures.At(Boundary.Facility)!.Energy, Site));

    [Fact]
    public void Electricity_SiteWithoutPrice_IsMissing() =>
        TokenCosts.Electricity(Figures.At(Boundary.Facility, CapacityBasis.WithIdle)!.Energy, Known.Virginia).ShouldBeNull();

    [Fact]
    public void LocationBased_FacilityEnergy_IsEnergyTimesIntensity()
    {
        OnBasis<EnergyPerToken> energy = Figures.At(Boundary.Facility, CapacityBasis.WithIdle)!.Energy;

        // 1 J/token is 1/3.6 kWh per million tokens.
        Carbon.LocationBased(energy, Site)!.Value.InGramsPerMillion
            .ShouldBe(energy.Estimate.Value.InJoulesPerToken / 3.6 * 400, 1e-6);
        Carbon.LocationBased(energy, Known.Virginia).ShouldBeNull();
    }

    [Fact]
    public void LocationBased_BoardEnergy_IsRefused() =>
        Should.Throw<BasisMismatchException>(() => Carbon.LocationBased(Figures.At(Boundary.Board)!.Energy, Site));

    // SCI for AI, worked example: 6,500 kg over 50e9 tokens. The text prints 0.13 g per million; it is 130.
    [Fact]
    public void Division_SciWorkedExample_Is130GramsPerMillionTokens() =>
        CarbonPerToken.FromGramsPerMillion(6_500e3 / TokenCount.FromTokens(50e9).InMillions).InGramsPerMillion.ShouldBe(130, 1e-9);

    // SCI for AI, computer-vision example: 75,000 / 2.5. The text prints 3,000; it is 30,000.
    [Fact]
    public void Division_SciVisionExample_Is30000() =>
        (Energy.FromJoules(75_000) / Energy.FromJoules(2.5)).InFraction.ShouldBe(30_000, 1e-9);

    private static TokenCost Cost(string kind, double dollarsPerHour, double rate, double busy) =>
        TokenCosts.Of(Price(kind, dollarsPerHour), Known.Rate("nvidia-h100-sxm", rate), Known.Busy(busy));

    private static PriceEntry Price(string kind, double dollarsPerHour) => new(
        $"h100-{kind}",
        "nvidia-h100-sxm",
        kind,
        "hyperscaler",
        new Figure<MoneyRate>(MoneyRate.FromDollarsPerHour(dollarsPerHour), Grade.D, Book));
}
