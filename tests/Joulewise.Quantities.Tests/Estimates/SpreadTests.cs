using CsCheck;

namespace Joulewise.Quantities.Tests;

public sealed class SpreadTests
{
    private static readonly Source Source = new("choice", "A choice", "test");

    [Fact]
    public void LogNormal_ItsEnds_AreTheFifthAndNinetyFifthPercentile()
    {
        Spread spread = Spread.LogNormal(18_000, 30_000, 42_000);

        spread.At(0.05).ShouldBe(18_000, 1e-3);
        spread.At(0.5).ShouldBe(30_000, 1e-6);
        spread.At(0.95).ShouldBe(42_000, 1e-3);
    }

    [Fact]
    public void Uniform_ItsMiddleNineTenths_AreTheInterval()
    {
        Spread spread = Spread.Uniform(0, 0.25);

        (spread.Low, spread.Stated, spread.High).ShouldBe((0.0125, 0.125, 0.2375));
        spread.At(0.5).ShouldBe(0.125, 1e-12);
    }

    // Triangle 3, 4, 6: below the mode lies (4 - 3) / (6 - 3) = 1/3; the density falls to zero at 6; the mean is 13/3.
    [Fact]
    public void Triangular_ThreeFourSix_HasItsShareBelowTheModeAndItsMean()
    {
        Spread spread = Spread.Triangular(3, 4, 6);

        spread.At(1.0 / 3).ShouldBe(4, 1e-9);
        spread.At(1 - 1e-12).ShouldBe(6, 1e-5);
        Enumerable.Range(0, 100_000).Average(i => spread.At((i + 0.5) / 100_000)).ShouldBe(13.0 / 3, 1e-5);
    }

    [Fact]
    public void Fixed_AnyShare_IsTheValue() => Spread.Fixed(7).At(0.123).ShouldBe(7);

    [Fact]
    public void At_AnyShape_RisesWithTheShare() =>
        Gen.Select(Gen.Double[0.1, 10], Gen.Double[0, 5], Gen.Double[0, 5], Gen.Double[0.001, 0.998]).Sample((low, up, more, share) =>
        {
            Spread[] shapes = [Spread.LogNormal(low, low + up, low + up + more), Spread.Uniform(low, low + up), Spread.Triangular(low, low + up, low + up + more)];
            foreach (Spread spread in shapes)
            {
                spread.At(share + 0.001).ShouldBeGreaterThanOrEqualTo(spread.At(share) - 1e-12);
            }
        });

    [Fact]
    public void Estimates_OfTheSameShape_HaveTheSameInterval()
    {
        Estimate<Ratio> life = Estimate.Triangular("life", Ratio.FromFraction(4), Ratio.FromFraction(3), Ratio.FromFraction(6), Grade.E, Source);
        Spread spread = Spread.Triangular(3, 4, 6);

        life.Value.InFraction.ShouldBe(4);
        life.Interval.Low.InFraction.ShouldBe(spread.Low, 1e-3);
        life.Interval.High.InFraction.ShouldBe(spread.High, 1e-3);
    }

    [Fact]
    public void Shapes_OutOfOrder_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Spread.LogNormal(0, 1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Spread.LogNormal(1, 3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => Spread.Uniform(2, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Spread.Triangular(1, 3, 2));
    }
}
