using static Joulewise.Quantities.Tests.EstimateTestData;

namespace Joulewise.Quantities.Tests;

public sealed class GradeRuleTests
{
    [Theory]
    [InlineData(960, 40, Grade.B)] // 4 % of the sum
    [InlineData(940, 60, Grade.E)] // 6 %
    [InlineData(950, 50, Grade.E)] // 5 % exactly counts
    public void Grade_OfASum_IsTheWorstAmongPartsOfFivePerCent(double main, double rest, Grade expected)
    {
        Estimate<Power> sum = Estimate.Sum(
            EstimateTestData.Power("main", main, 1.1, Grade.B),
            EstimateTestData.Power("rest", rest, 1.1, Grade.E));

        sum.Grade.ShouldBe(expected);
        sum.Inputs.Select(i => i.Id).ShouldBe(["main", "rest"]);
        sum.Inputs[1].Elasticity.ShouldBe(rest / 1000, 1e-7);
    }

    [Fact]
    public void Grade_OfAProduct_IsTheWorst() =>
        EstimateTestData.Power("a", 100, 1.1, Grade.A).Scaled(EstimateTestData.Ratio("b", 2, 1.1, Grade.D)).Grade.ShouldBe(Grade.D);

    [Fact]
    public void Grade_OfARatio_ForgetsAWeakFactorThatCancels()
    {
        Estimate<Ratio> pue = EstimateTestData.Ratio("pue", 1.3, 1.1, Grade.E);
        Estimate<Power> a = EstimateTestData.Power("a", 100, 1.1, Grade.B).Scaled(pue);
        Estimate<Power> b = EstimateTestData.Power("b", 100, 1.1, Grade.B).Scaled(pue);

        a.Grade.ShouldBe(Grade.E);
        a.Over(b).Grade.ShouldBe(Grade.B);
    }

    [Fact]
    public void Grade_UnderAMaximumAtATie_HearsBothSides()
    {
        Estimate<Power> largest = Estimate.Combine(
            [Operand.Of(EstimateTestData.Power("a", 100, 1.1, Grade.B)), Operand.Of(EstimateTestData.Power("b", 100, 1.1, Grade.D))],
            v => Power.FromWatts(Math.Max(v[0], v[1])));

        largest.Grade.ShouldBe(Grade.D);
    }

    [Fact]
    public void Grade_OfAPartThatIsExactlyZero_DoesNotCount()
    {
        Estimate<Power> none = Estimate.Exact("no fans", default(Power), Grade.E, Log);

        Estimate.Sum(EstimateTestData.Power("a", 100, 1.1, Grade.B), none).Grade.ShouldBe(Grade.B);
    }

    [Fact]
    public void Grade_WhereTheResultIsZero_IsTheWorst()
    {
        Estimate<Power> a = EstimateTestData.Power("a", 100, 1.1, Grade.B);
        Estimate<Power> b = EstimateTestData.Power("b", 100, 1.1, Grade.D);

        a.With(b, (x, y) => x - y).Grade.ShouldBe(Grade.D);
    }

    [Fact]
    public void Grade_OfOneIdentityInTwoGrades_IsTheWorse() =>
        Estimate.Sum(EstimateTestData.Power("a", 100, 1.1, Grade.B), EstimateTestData.Power("a", 100, 1.1, Grade.C))
            .Inputs.ShouldHaveSingleItem().Grade.ShouldBe(Grade.C);

    [Fact]
    public void Sources_OfAResult_AreThoseOfItsInputsStrongestFirst()
    {
        Estimate<Power> sum = Estimate.Sum(
            EstimateTestData.Power("small", 10, 1.1),
            EstimateTestData.Power("large", 100, 1.1),
            EstimateTestData.Power("large", 100, 1.1));

        sum.Scaled(EstimateTestData.Ratio("pue", 1.1, 1.1)).Sources.Select(s => s.Id).ShouldBe(["pue", "large", "small"]);
    }

    [Fact]
    public void Elasticity_OfADivisor_IsMinusOne() =>
        EstimateTestData.Power("a", 100, 1.2).With(Rate("b", 50, 1.5), (p, r) => p / r)
            .Inputs.Single(i => i.Id is "b").Elasticity.ShouldBe(-1, 1e-7);
}
