using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class CostRiskTests
{
    private static readonly OwnedHour A = Make("a", 30_000, 1000);
    private static readonly OwnedHour B = Make("b", 40_000, 1300);

    [Fact]
    public void Draw_SameSeed_GivesTheSameBytes()
    {
        CostRisk first = CostRisk.Draw([A, B], 2000, 7);
        CostRisk second = CostRisk.Draw([A, B], 2000, 7);

        second.Costs.ShouldBe(first.Costs);
        second.RatioInterval("a", "b").ShouldBe(first.RatioInterval("a", "b"));
        CostRisk.Draw([A, B], 2000, 8).Costs.ShouldNotBe(first.Costs);
    }

    [Fact]
    public void Draw_AnotherInTheComparison_LeavesTheFirstAsItWas() =>
        CostRisk.Draw([A], 2000, 7).Costs[0].ShouldBe(CostRisk.Draw([A, B], 2000, 7).Costs[0]);

    // One uniform input, 0 to 60,000 USD over 4 years without interest: the cost is linear in it, so its mean is that at 30,000.
    [Fact]
    public void Mean_OfALinearCase_IsWithinItsSamplingError()
    {
        const int Draws = 20_000;
        CapitalCosts capital = Owners.Capital with
        {
            Accelerator = new FigureRange<Money>(Money.FromDollars(0), Money.FromDollars(30_000), Money.FromDollars(60_000), RangeShape.Uniform, Grade.E, Owners.Source),
        };
        OwnedHour hour = OwnedHour.Of(Owners.Request with { Capital = capital, Output = Sure(1000), Utilisation = null, Site = Owners.FreeSite });

        double perDollar = ((1 / 4.0) + (0.04 * 0.5)) / 8766 / (1000 * 3600 * (1 - 0.0004)) * 1e6;
        double deviation = perDollar * 60_000 / Math.Sqrt(12);
        double analytic = hour.PerToken()!.Total.Value.InDollarsPerMillion;
        CostRisk.Draw([hour], Draws, 3).Costs[0].Mean.InDollarsPerMillion.ShouldBe(analytic, 4 * deviation / Math.Sqrt(Draws));
    }

    [Fact]
    public void Interval_OfDraws_IsThatOfTheEstimate()
    {
        Estimate<TokenPrice> estimate = A.PerToken()!.Total;
        Interval<TokenPrice> drawn = CostRisk.Draw([A]).Costs[0].Interval;
        double width = (estimate.Interval.High - estimate.Interval.Low).InDollarsPerMillion;

        drawn.Low.InDollarsPerMillion.ShouldBe(estimate.Interval.Low.InDollarsPerMillion, 0.05 * width);
        drawn.High.InDollarsPerMillion.ShouldBe(estimate.Interval.High.InDollarsPerMillion, 0.05 * width);
    }

    [Fact]
    public void Ratio_OfTwoThatShareTheirTerms_IsNarrowerThanOfStrangers()
    {
        Interval<Ratio> shared = CostRisk.Draw([A, B]).RatioInterval("a", "b");
        Interval<TokenPrice> a = CostRisk.Draw([A]).Costs[0].Interval;
        Interval<TokenPrice> b = CostRisk.Draw([B]).Costs[0].Interval;

        // Strangers' logarithmic widths would add in quadrature.
        double strangers = Math.Sqrt(Math.Pow(Math.Log((a.High / a.Low).InFraction), 2) + Math.Pow(Math.Log((b.High / b.Low).InFraction), 2));
        Math.Log((shared.High / shared.Low).InFraction).ShouldBeLessThan(0.9 * strangers);
    }

    [Fact]
    public void ProbabilityCheaper_OfAPair_AddsUpToOne()
    {
        CostRisk risk = CostRisk.Draw([A, B]);

        (risk.ProbabilityCheaper("a", "b") + risk.ProbabilityCheaper("b", "a")).InFraction.ShouldBe(1, 1e-12);
        risk.ProbabilityCheaper("a", "a").InFraction.ShouldBe(0.5);
    }

    [Fact]
    public void ProbabilityCheaper_OfAQuarterOfThePrice_IsNearlyCertain()
    {
        CostRisk risk = CostRisk.Draw([A, Make("c", 120_000, 1000)]);

        risk.ProbabilityCheaper("a", "c").InFraction.ShouldBeGreaterThan(0.99);
        risk.RatioInterval("a", "c").High.ShouldBeLessThan(Ratio.One);
    }

    [Fact]
    public void Draw_MoreDraws_AllocateNoMoreThanTheirResults()
    {
        CostRisk.Draw([A, B], 10);
        long few = Allocated(1_000);
        long many = Allocated(11_000);

        // A draw leaves one double for each accelerator, and sorting copies it once.
        ((many - few) / 10_000.0).ShouldBeLessThanOrEqualTo((2 * 2 * sizeof(double)) + 0.5);
    }

    [Fact]
    public void Draw_WithoutATokenCostOrTwice_IsRefused()
    {
        OwnedHour missing = OwnedHour.Of(Owners.Request with { Capital = Owners.Capital with { Accelerator = null } });

        Should.Throw<ArgumentException>(() => CostRisk.Draw([missing])).Message.ShouldContain("nvidia-h100-sxm has no cost of a token");
        Should.Throw<ArgumentException>(() => CostRisk.Draw([A, A]));
    }

    private static long Allocated(int draws)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        CostRisk.Draw([A, B], draws);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static OwnedHour Make(string id, double dollars, double rate) => OwnedHour.Of(Owners.Request with
    {
        Capital = Owners.Capital with
        {
            Id = id,
            AcceleratorId = id,
            Accelerator = Owners.Spread(Money.FromDollars(dollars * 0.7), Money.FromDollars(dollars), Money.FromDollars(dollars * 1.4)),
            Network = Owners.Spread(Money.FromDollars(2_000), Money.FromDollars(4_000), Money.FromDollars(9_000)),
        },
        Terms = Owners.Terms with
        {
            ItLife = Owners.Spread(Duration.FromJulianYears(3), Duration.FromJulianYears(4), Duration.FromJulianYears(6)),
            CostOfCapital = Owners.Share(0.08),
        },
        Output = Known.Rate(id, rate),
    });

    private static Estimate<TokenRate> Sure(double perSecond) => Estimate.Exact("rate", TokenRate.FromPerSecond(perSecond), Grade.B, Owners.Source);
}
