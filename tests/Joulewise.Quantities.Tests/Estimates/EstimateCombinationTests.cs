using CsCheck;
using static Joulewise.Quantities.Tests.EstimateTestData;

namespace Joulewise.Quantities.Tests;

public sealed class EstimateCombinationTests
{
    [Fact]
    public void Over_Itself_IsExactlyOneWithoutWidth() =>
        Gen.Select(Gen.Double[1e-3, 1e6], Gen.Double[1, 5]).Sample(
            (watts, factor) =>
            {
                Estimate<Power> power = EstimateTestData.Power("p", watts, factor);
                Estimate<Ratio> one = power.Over(power);
                one.Value.ShouldBe(Ratio.One);
                one.Interval.ShouldBe(new Interval<Ratio>(Ratio.One, Ratio.One));
                one.Inputs.ShouldHaveSingleItem().Elasticity.ShouldBe(0);
            },
            iter: 50);

    [Fact]
    public void Over_FiguresThatShareAFactor_IsAsWideAsWithoutIt()
    {
        Estimate<Power> a = EstimateTestData.Power("a", 700, 1.1);
        Estimate<Power> b = EstimateTestData.Power("b", 1000, 1.2);
        Estimate<Ratio> shared = EstimateTestData.Ratio("pue", 1.3, 1.5);

        Estimate<Ratio> bare = a.Over(b);
        Estimate<Ratio> scaled = a.Scaled(shared).Over(b.Scaled(shared));

        scaled.Value.InFraction.ShouldBe(bare.Value.InFraction, 1e-12);
        scaled.Interval.Low.InFraction.ShouldBe(bare.Interval.Low.InFraction, 1e-12);
        scaled.Interval.High.InFraction.ShouldBe(bare.Interval.High.InFraction, 1e-12);
        scaled.Inputs.Single(i => i.Id is "pue").Elasticity.ShouldBe(0);
    }

    [Fact]
    public void Over_FiguresWithTheirOwnFactors_IsWider()
    {
        Estimate<Power> a = EstimateTestData.Power("a", 700, 1.1);
        Estimate<Power> b = EstimateTestData.Power("b", 1000, 1.2);

        Estimate<Ratio> ratio = a.Scaled(EstimateTestData.Ratio("pue/x", 1.3, 1.5)).Over(b.Scaled(EstimateTestData.Ratio("pue/y", 1.3, 1.5)));

        ratio.Interval.High.InFraction.ShouldBeGreaterThan(a.Over(b).Interval.High.InFraction * 1.2);
    }

    [Fact]
    public void With_ProductOfIndependentLogNormals_HasTheAnalyticInterval()
    {
        // Log widths add in quadrature: exp(sqrt(ln(1.2)^2 + ln(1.5)^2)) = 1.55982.
        const double Factor = 1.55982;
        Estimate<Power> product = EstimateTestData.Power("a", 100, 1.2).Scaled(EstimateTestData.Ratio("b", 2, 1.5));

        product.Value.InWatts.ShouldBe(200);
        product.Interval.High.InWatts.ShouldBe(200 * Factor, 200 * Factor * 0.02);
        product.Interval.Low.InWatts.ShouldBe(200 / Factor, 200 / Factor * 0.02);
    }

    [Fact]
    public void With_QuotientOfIndependentLogNormals_HasTheAnalyticInterval()
    {
        const double Factor = 1.55982;
        Estimate<EnergyPerToken> quotient = EstimateTestData.Power("a", 100, 1.2).With(Rate("b", 50, 1.5), (p, r) => p / r);

        quotient.Interval.High.InJoulesPerToken.ShouldBe(2 * Factor, 2 * Factor * 0.02);
        quotient.Interval.Low.InJoulesPerToken.ShouldBe(2 / Factor, 2 / Factor * 0.02);
    }

    [Fact]
    public void With_ManyPairsOfIdentities_StaysNearTheAnalyticInterval()
    {
        // The order of the states is pseudo-random, so that two identities correlate by 1/sqrt(2048) or so; 4 % is three times that on this width.
        const double Factor = 1.55982;
        for (int i = 0; i < 50; i++)
        {
            Estimate<Power> product = EstimateTestData.Power($"a{i}", 1, 1.2).Scaled(EstimateTestData.Ratio($"b{i}", 1, 1.5));
            product.Interval.High.InWatts.ShouldBe(Factor, Factor * 0.04);
        }
    }

    [Fact]
    public void Sum_OfParts_IsConservedInValueAndInEveryState() =>
        Gen.Double[1, 1000].Array[1, 6].Sample(
            watts =>
            {
                Estimate<Power>[] parts = [.. watts.Select((w, i) => EstimateTestData.Power($"part{i}", w, 1.3))];
                Estimate<Power> total = Estimate.Sum(parts);
                total.Value.InWatts.ShouldBe(watts.Sum(), 1e-9);
                total.Inputs.Sum(i => i.Elasticity).ShouldBe(1, 1e-6);
                Estimate<Power> rest = parts.Aggregate(total, (left, part) => left.With(part, (l, p) => l - p));
                rest.Interval.Low.InWatts.ShouldBe(0, 1e-8);
                rest.Interval.High.InWatts.ShouldBe(0, 1e-8);
            },
            iter: 30);

    [Fact]
    public void Sum_OfTheSameFigureTwice_IsTwiceAsWide()
    {
        Estimate<Power> one = EstimateTestData.Power("a", 100, 1.2);
        Estimate<Power> two = Estimate.Sum(one, one);

        two.Interval.High.InWatts.ShouldBe(2 * one.Interval.High.InWatts, 1e-9);
        two.Inputs.ShouldHaveSingleItem();
    }

    [Fact]
    public void Sum_OfIndependentFigures_IsNarrowerThanTheSumOfIntervals()
    {
        Estimate<Power> sum = Estimate.Sum(EstimateTestData.Power("a", 100, 1.2), EstimateTestData.Power("b", 100, 1.2));

        sum.Interval.High.InWatts.ShouldBeLessThan(235);
    }

    [Fact]
    public void Combine_OfNothing_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Estimate.Sum<Power>());
        Should.Throw<ArgumentException>(() => Estimate.Combine([], _ => Power.FromWatts(1)));
    }

    [Fact]
    public void Combine_FunctionWithoutAFiniteValue_IsRefused()
    {
        Estimate<Power> none = Estimate.Exact("none", default(Power), Grade.A, Log);

        Should.Throw<ArgumentOutOfRangeException>(() => EstimateTestData.Power("a", 100, 1.2).Over(none));
    }

    [Fact]
    public void Map_ToTheReciprocal_SwapsTheEndsOfTheInterval()
    {
        Estimate<EnergyPerToken> energy = EstimateTestData.Power("a", 100, 1.2).With(Rate("b", 50, 1.5), (p, r) => p / r);
        Estimate<TokenRatePerPower> yield = energy.Map(e => e.ToTokenRatePerPower());

        (yield.Value.InTokensPerSecondPerMegawatt * energy.Value.InJoulesPerToken).ShouldBe(1e6, 1e-6);

        // The ends fall between two states, where the reciprocal of a mean is not the mean of reciprocals: a few parts in 1e6.
        (yield.Interval.Low.InTokensPerSecondPerMegawatt * energy.Interval.High.InJoulesPerToken).ShouldBe(1e6, 50);
        (yield.Interval.High.InTokensPerSecondPerMegawatt * energy.Interval.Low.InJoulesPerToken).ShouldBe(1e6, 50);
    }
}
