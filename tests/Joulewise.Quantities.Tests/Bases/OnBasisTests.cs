using static Joulewise.Quantities.Tests.EstimateTestData;

namespace Joulewise.Quantities.Tests;

public sealed class OnBasisTests
{
    private static readonly Basis Wall = new(Boundary.NodeWall, CapacityBasis.Active, TokenBasis.Output);

    [Theory]
    [InlineData(Boundary.Facility, CapacityBasis.Active, TokenBasis.Output, "boundary NodeWall against Facility")]
    [InlineData(Boundary.NodeWall, CapacityBasis.Provisioned, TokenBasis.Output, "capacity basis Active against Provisioned")]
    [InlineData(Boundary.NodeWall, CapacityBasis.Active, TokenBasis.Total, "token basis Output against Total")]
    public void Comparison_OfUnlikeBases_IsRefusedWithTheReason(Boundary boundary, CapacityBasis capacity, TokenBasis tokens, string reason)
    {
        OnBasis<Power> left = new(EstimateTestData.Power("a", 100, 1.1), Wall);
        OnBasis<Power> right = new(EstimateTestData.Power("b", 100, 1.1), new Basis(boundary, capacity, tokens));

        Should.Throw<BasisMismatchException>(() => left.RatioTo(right)).Message.ShouldContain(reason);
        Should.Throw<BasisMismatchException>(() => left.Minus(right)).Message.ShouldContain(reason);
        Should.Throw<BasisMismatchException>(() => left.IsDistinguishableFrom(right)).Message.ShouldContain(reason);
    }

    [Fact]
    public void DifferenceFrom_ALikeBasis_IsNothing() => Wall.DifferenceFrom(Wall).ShouldBeNull();

    [Fact]
    public void Minus_OnLikeBases_KeepsTheBasis()
    {
        OnBasis<Power> difference = new OnBasis<Power>(EstimateTestData.Power("a", 100, 1.1), Wall)
            .Minus(new OnBasis<Power>(EstimateTestData.Power("b", 30, 1.1), Wall));

        difference.Basis.ShouldBe(Wall);
        difference.Estimate.Value.InWatts.ShouldBe(70);
    }

    [Fact]
    public void IsDistinguishableFrom_AnIntervalThatHoldsOne_IsFalse()
    {
        // ln(1.05) < sqrt(2) x ln(1.1): the ratio's interval reaches over 1. ln(1.3) > sqrt(2) x ln(1.1): it does not.
        OnBasis<Power> a = new(EstimateTestData.Power("a", 100, 1.1), Wall);

        a.IsDistinguishableFrom(new(EstimateTestData.Power("b", 105, 1.1), Wall)).ShouldBeFalse();
        a.IsDistinguishableFrom(new(EstimateTestData.Power("b", 130, 1.1), Wall)).ShouldBeTrue();
    }

    [Fact]
    public void IsDistinguishableFrom_FiguresWhoseIntervalsOverlapThroughASharedFactor_IsTrue()
    {
        Estimate<Ratio> pue = EstimateTestData.Ratio("pue", 1.3, 1.5);
        OnBasis<Power> a = new(EstimateTestData.Power("a", 100, 1.01).Scaled(pue), Wall);
        OnBasis<Power> b = new(EstimateTestData.Power("b", 110, 1.01).Scaled(pue), Wall);

        a.Estimate.Interval.High.ShouldBeGreaterThan(b.Estimate.Interval.Low);
        a.IsDistinguishableFrom(b).ShouldBeTrue();
        b.IsDistinguishableFrom(a).ShouldBeTrue();
        a.IsDistinguishableFrom(a).ShouldBeFalse();
    }
}
