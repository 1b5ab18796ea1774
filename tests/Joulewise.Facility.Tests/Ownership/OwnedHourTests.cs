using CsCheck;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class OwnedHourTests
{
    private const double HoursPerYear = 8766;

    private static readonly OwnedHour Plain = OwnedHour.Of(Owners.Request);

    // By hand: capital / 4 / 8,766 h; facility 12,000 x 1.25 kW / 10 / 8,766 h; 40 x 1.25 kW / 730.5 h; 1.25 kW x 0.8 x 1.3 x 0.08;
    // 5 % of 10,000 and 4 % x 0.5 of 30,000 a year. Without a ledger the mean load stands for idle time too.
    [Theory]
    [InlineData(CostPart.Accelerator, 30_000 / 4.0 / HoursPerYear)]
    [InlineData(CostPart.Host, 5_000 / 4.0 / HoursPerYear)]
    [InlineData(CostPart.Network, 4_000 / 4.0 / HoursPerYear)]
    [InlineData(CostPart.Storage, 600 / 4.0 / HoursPerYear)]
    [InlineData(CostPart.RackAndCooling, 400 / 4.0 / HoursPerYear)]
    [InlineData(CostPart.FacilityShell, 0.37 * 15_000 / 10 / HoursPerYear)]
    [InlineData(CostPart.FacilityMechanical, 0.23 * 15_000 / 10 / HoursPerYear)]
    [InlineData(CostPart.FacilityElectrical, 0.40 * 15_000 / 10 / HoursPerYear)]
    [InlineData(CostPart.Operations, 50 / 730.5)]
    [InlineData(CostPart.Electricity, 1.0 * 1.3 * 0.08)]
    [InlineData(CostPart.Maintenance, 500 / HoursPerYear)]
    [InlineData(CostPart.Failures, 600 / HoursPerYear)]
    public void Lines_OfRoundFigures_AreTheSumsByHand(CostPart part, double dollarsPerHour) =>
        Plain.Lines.Single(l => l.Part == part).Hourly.Value.InDollarsPerHour.ShouldBe(dollarsPerHour, 1e-9);

    [Fact]
    public void Total_OfTheLines_IsTheirSumWithItsInterval()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Capital = Uncertain(Owners.Capital) });
        Estimate<MoneyRate> sum = Estimate.Sum([.. hour.Lines.Select(l => l.Hourly)]);

        hour.Total!.Value.InDollarsPerHour.ShouldBe(sum.Value.InDollarsPerHour, 1e-12);
        hour.Total.Interval.Low.InDollarsPerHour.ShouldBe(sum.Interval.Low.InDollarsPerHour, 1e-12);
        hour.Total.Interval.High.InDollarsPerHour.ShouldBe(sum.Interval.High.InDollarsPerHour, 1e-12);
        hour.Total.Grade.ShouldBe(Grade.E);
    }

    [Fact]
    public void DepreciationAndFinancing_AreTheCapitalLines()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Terms = Owners.Terms with { CostOfCapital = Owners.Share(0.08) } });
        double capital = hour.Lines.Where(l => l.Part <= CostPart.FacilityElectrical).Sum(l => l.Hourly.Value.InDollarsPerHour);

        // (A/P, 8 %, 4) = 0.3019 on 40,000 USD and (A/P, 8 %, 10) = 0.1490 on 15,000 USD.
        capital.ShouldBe(((40_000 * 0.30192) + (15_000 * 0.14903)) / HoursPerYear, 1e-4);
        (hour.Depreciation!.Value + hour.Financing!.Value).InDollarsPerHour.ShouldBe(capital, 1e-12);
        hour.Depreciation.Value.InDollarsPerHour.ShouldBe((10_000 + 1_500) / HoursPerYear, 1e-9);
        Plain.Financing!.Value.InDollarsPerHour.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void PerToken_TimesTokens_IsTheHour()
    {
        // 1,000 tokens/s x 3,600 s x 0.5 x (1 - 0.04 x 3.6525 / 365.25) tokens of an hour.
        double tokens = 1000 * 3600 * 0.5 * (1 - (0.04 * 0.01));

        Plain.PerToken()!.Total.Value.InDollarsPerMillion.ShouldBe(Plain.Total!.Value.InDollarsPerHour / tokens * 1e6, 1e-9);
        Plain.RecomputePerToken(new Dictionary<string, double>(StringComparer.Ordinal)).InDollarsPerMillion
            .ShouldBe(Plain.PerToken()!.Total.Value.InDollarsPerMillion, 1e-12);
    }

    [Fact]
    public void PerTokenOf_EveryLine_AddsUpToTheToken()
    {
        double sum = Plain.Lines.Sum(l => Plain.PerTokenOf(l.Part)!.Value.InDollarsPerMillion);

        sum.ShouldBe(Plain.PerToken()!.Total.Value.InDollarsPerMillion, 1e-9);
        Plain.PerTokenOf(CostPart.Colocation).ShouldBeNull();
        OwnedHour.Of(Owners.Request with { Output = null }).PerTokenOf(CostPart.Host).ShouldBeNull();
    }

    [Fact]
    public void Colocation_InPlaceOfAFacility_IsRentAndNoBuilding()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Terms = InColocation(150) });

        hour.Lines.Single(l => l.Part == CostPart.Colocation).Hourly.Value.InDollarsPerHour.ShouldBe(150 * 1.25 / 730.5, 1e-9);
        hour.Lines.Select(l => l.Part).ShouldNotContain(CostPart.FacilityShell);
        hour.Lines.Select(l => l.Part).ShouldNotContain(CostPart.Operations);
        hour.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Electricity_WithALedger_IsMeterPowerTimesPrice()
    {
        BoundaryLedger ledger = Ledger.For(
            Owners.Node,
            Known.Accelerator("nvidia-h100-sxm", 700),
            Known.Board("nvidia-h100-sxm", 500),
            Owners.Site,
            new LedgerOptions { Utilisation = Known.Busy(0.5) });
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Ledger = ledger });

        // The ledger charges idle power to working time, so its power at the meter times the busy share is the mean.
        double meanKw = ledger.At(Boundary.Facility, CapacityBasis.WithIdle).Value.InKilowatts * 0.5;
        hour.Lines.Single(l => l.Part == CostPart.Electricity).Hourly.Value.InDollarsPerHour.ShouldBe(meanKw * 0.08, 1e-9);
    }

    [Fact]
    public void Tariff_OfTwoBandsAndDemand_ReplacesThePrice()
    {
        Site site = Owners.Site with
        {
            Tariff = new SiteTariff(
                [
                    new TariffBand("on-peak", Ratio.FromFraction(0.4), EnergyPrice.FromDollarsPerKilowattHour(0.10)),
                    new TariffBand("off-peak", Ratio.FromFraction(0.6), EnergyPrice.FromDollarsPerKilowattHour(0.05)),
                ],
                PowerRent.FromDollarsPerKilowattMonth(9),
                Grade.B,
                Owners.Source),
        };
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Site = site });

        // Mean 0.07 USD/kWh on 1.3 kW at the meter; 9 USD/kW-month on the same 1.3 kW, for mean load is all the load there is.
        hour.Lines.Single(l => l.Part == CostPart.Electricity).Hourly.Value.InDollarsPerHour.ShouldBe(0.07 * 1.3, 1e-9);
        hour.Lines.Single(l => l.Part == CostPart.DemandCharge).Hourly.Value.InDollarsPerHour.ShouldBe(9 * 1.3 / 730.5, 1e-9);
        Plain.Lines.Select(l => l.Part).ShouldNotContain(CostPart.DemandCharge);
    }

    [Fact]
    public void Total_WithoutAPrice_IsMissingAndSaysWhat()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Capital = Owners.Capital with { Accelerator = null, Storage = null } });

        hour.Total.ShouldBeNull();
        hour.PerToken().ShouldBeNull();
        hour.Missing.ShouldBe([CostPart.Accelerator, CostPart.Storage, CostPart.Maintenance, CostPart.Failures]);
        hour.Lines.Select(l => l.Part).ShouldContain(CostPart.Host);
        Should.Throw<InvalidOperationException>(() => hour.Recompute(new Dictionary<string, double>(StringComparer.Ordinal)))
            .Message.ShouldBe("nvidia-h100-sxm has no cost: accelerator, storage, maintenance, failures and spares missing");
    }

    [Fact]
    public void Total_WithoutSystemOrElectricity_NamesTheFacilityAndThePower()
    {
        OwnedHour.Of(Owners.Request with { System = null }).Missing
            .ShouldBe([CostPart.FacilityShell, CostPart.FacilityMechanical, CostPart.FacilityElectrical, CostPart.Electricity, CostPart.Operations]);
        OwnedHour.Of(Owners.Request with { Site = Known.Virginia }).Missing.ShouldBe([CostPart.Electricity]);
    }

    [Fact]
    public void PerToken_WithoutOutput_IsMissingAndAskingIsRefused()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Output = null });

        hour.Total.ShouldNotBeNull();
        hour.PerToken().ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => hour.RecomputePerToken(new Dictionary<string, double>(StringComparer.Ordinal)));
    }

    [Fact]
    public void RatioTo_LikeTerms_CancelsWhatTheyShareAndUnlikeAreRefused()
    {
        CostTerms terms = Owners.Terms with { ItLife = Owners.Spread(Duration.FromJulianYears(3), Duration.FromJulianYears(4), Duration.FromJulianYears(6)) };
        OwnedTokenCost cost = OwnedHour.Of(Owners.Request with { Terms = terms }).PerToken()!;

        cost.RatioTo(cost).Interval.Low.InFraction.ShouldBe(1, 1e-12);
        cost.ShareOf(CostPart.Accelerator)!.Value.InFraction.ShouldBeInRange(0.3, 0.9);
        cost.ShareOf(CostPart.Colocation).ShouldBeNull();
        OwnedTokenCost other = OwnedHour.Of(Owners.Request with { Terms = InColocation(150) }).PerToken()!;
        Should.Throw<BasisMismatchException>(() => cost.RatioTo(other)).Message.ShouldContain("plain");
    }

    [Fact]
    public void Cost_HigherUtilisation_IsNeverDearerForAToken() =>
        Gen.Select(Gen.Double[0.05, 1], Gen.Double[0.05, 1]).Sample((a, b) =>
            PerToken(Ledger.UtilisationId, Math.Max(a, b)).ShouldBeLessThanOrEqualTo(PerToken(Ledger.UtilisationId, Math.Min(a, b)) + 1e-9));

    [Fact]
    public void Cost_DearerElectricity_IsNeverCheaper() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0, 0.5]).Sample((a, b) =>
            PerToken(ElectricityTariff.IdOf(Owners.Site), Math.Min(a, b)).ShouldBeLessThanOrEqualTo(PerToken(ElectricityTariff.IdOf(Owners.Site), Math.Max(a, b)) + 1e-9));

    [Fact]
    public void Cost_LongerLife_IsNeverDearerWithoutFinancing() =>
        Gen.Select(Gen.Double[1, 10], Gen.Double[1, 10]).Sample((a, b) =>
            PerToken("terms/plain/it-life", Math.Max(a, b) * 3600 * HoursPerYear)
                .ShouldBeLessThanOrEqualTo(PerToken("terms/plain/it-life", Math.Min(a, b) * 3600 * HoursPerYear) + 1e-9));

    /// <summary>All prices of money times k, and all else as it is: the cost times k.</summary>
    [Fact]
    public void Cost_EveryPriceScaled_ScalesWithThem() =>
        Gen.Double[0.1, 10].Sample(k =>
        {
            string[] prices = ["capital/nvidia-h100-sxm/accelerator", "capital/host/invented", "capital/network/invented", "capital/storage/invented", "capital/rack and cooling/invented", "terms/plain/facility-cost", "terms/plain/operations", ElectricityTariff.IdOf(Owners.Site)];
            Dictionary<string, double> scaled = Plain.Slots
                .Where(s => prices.Contains(s.Id, StringComparer.Ordinal))
                .ToDictionary(s => s.Id, s => s.Spread.Stated * k, StringComparer.Ordinal);
            scaled.Count.ShouldBe(prices.Length);
            Plain.Recompute(scaled).InDollarsPerHour.ShouldBe(Plain.Total!.Value.InDollarsPerHour * k, 1e-9 * k);
        });

    private static double PerToken(string id, double value) =>
        Plain.RecomputePerToken(new Dictionary<string, double>(StringComparer.Ordinal) { [id] = value }).InDollarsPerMillion;

    private static CostTerms InColocation(double dollars) => Owners.Terms with
    {
        Id = "hall",
        Housing = CostTerms.Colocation,
        FacilityLife = null,
        FacilityCost = null,
        FacilitySplit = null,
        Operations = null,
        ColocationRent = Owners.Sure(PowerRent.FromDollarsPerKilowattMonth(dollars)),
    };

    private static CapitalCosts Uncertain(CapitalCosts c) => c with
    {
        Accelerator = Owners.Spread(Money.FromDollars(20_000), Money.FromDollars(30_000), Money.FromDollars(42_000)),
        Host = Owners.Spread(Money.FromDollars(2_000), Money.FromDollars(5_000), Money.FromDollars(9_000)),
    };
}
