using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Simulation;

public sealed class SimulatedFiguresTests
{
    /// <summary>Student's t at 95 % with one degree of freedom is tan(0.45 π) = 6.3138; of 2 and 8 the logarithms lie ln 2 from their mean, so that their mean has a standard error of ln 2.</summary>
    [Fact]
    public void OverSeeds_TwoSeeds_HasStudentsIntervalOfTheLogarithm()
    {
        Estimate<Power> power = SimulatedFigures.OverSeeds("p", [2, 8], Power.FromWatts, Grade.D)!;

        double half = Math.Tan(0.45 * Math.PI) * Math.Log(2);
        power.Value.InWatts.ShouldBe(4, 1e-9);
        power.Interval.High.InWatts.ShouldBe(4 * Math.Exp(half), 1e-3 * 4 * Math.Exp(half));
        power.Interval.Low.InWatts.ShouldBe(4 * Math.Exp(-half), 1e-3);
    }

    [Fact]
    public void OverSeeds_NoneAnywhere_IsZero() => SimulatedFigures.OverSeeds("p", [0, 0], Power.FromWatts, Grade.D)!.Value.InWatts.ShouldBe(0);

    [Fact]
    public void OverSeeds_NoneUnderSomeSeeds_IsMissing() => SimulatedFigures.OverSeeds("p", [0, 3], Power.FromWatts, Grade.D).ShouldBeNull();

    [Fact]
    public void Over_PairsThatGoTogether_HaveNoWidth()
    {
        Estimate<Ratio> ratio = SimulatedFigures.Over("r", [2, 8, 30], [1, 4, 15], Grade.D)!;

        ratio.Value.InFraction.ShouldBe(2, 1e-9);
        ratio.Interval.High.InFraction.ShouldBe(2, 1e-6);
        SimulatedFigures.IsTold(ratio).ShouldBeTrue();
    }

    [Fact]
    public void Over_EnergyOfNoGoodToken_IsMissing() => SimulatedFigures.Over("r", [2, double.PositiveInfinity], [1, 1], Grade.D).ShouldBeNull();

    [Fact]
    public void Share_OfShares_NeverExceedsOne() => Gen.Double[0.01, 1].Array[2, 5].Sample(shares =>
    {
        Estimate<Ratio> share = SimulatedFigures.Share("s", shares, Grade.D)!;
        share.Interval.High.InFraction.ShouldBeLessThanOrEqualTo(1 + 1e-5);
        share.Interval.Low.InFraction.ShouldBeLessThanOrEqualTo(share.Value.InFraction + 1e-9);
    });
}
