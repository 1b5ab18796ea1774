using CsCheck;
using static Joulewise.Quantities.Tests.EstimateTestData;

namespace Joulewise.Quantities.Tests;

public sealed class EstimateConstructionTests
{
    private static readonly Power Kilowatt = Power.FromKilowatts(1);

    [Fact]
    public void Exact_Figure_HasNoWidth()
    {
        Estimate<Power> estimate = Estimate.Exact("tdp", Kilowatt, Grade.D, Log);

        estimate.Interval.ShouldBe(new Interval<Power>(Kilowatt, Kilowatt));
        estimate.IsUncertain.ShouldBeFalse();
        estimate.Grade.ShouldBe(Grade.D);
        estimate.Sources.ShouldBe([Log]);
        estimate.ToString().ShouldBe("1000 W [1000 W, 1000 W] D");
    }

    [Fact]
    public void WithFactor_AnyFactor_GivesTheIntervalAsStated() =>
        Gen.Select(Gen.Double[1e-3, 1e6], Gen.Double[1, 10]).Sample(
            (watts, factor) =>
            {
                Estimate<Power> estimate = EstimateTestData.Power("p", watts, factor);
                estimate.Value.InWatts.ShouldBe(watts);
                estimate.Interval.Low.InWatts.ShouldBe(watts / factor, watts / factor * 1e-4);
                estimate.Interval.High.InWatts.ShouldBe(watts * factor, watts * factor * 1e-4);
            },
            iter: 50);

    [Fact]
    public void Within_AsymmetricInterval_ComesBackAsStated()
    {
        Estimate<Power> estimate = Estimate.Within("p", Kilowatt, Power.FromWatts(950), Power.FromWatts(1400), Grade.C, Log);

        estimate.Interval.Low.InWatts.ShouldBe(950, 0.1);
        estimate.Interval.High.InWatts.ShouldBe(1400, 0.1);
        estimate.Value.ShouldBe(Kilowatt);
    }

    [Fact]
    public void Between_TwoBounds_IsTheMiddleWithNineTenthsOfTheRange()
    {
        Estimate<Power> estimate = Estimate.Between("pump", default, Kilowatt, Grade.E, Log);

        estimate.Value.InWatts.ShouldBe(500);
        estimate.Interval.Low.InWatts.ShouldBe(50, 1e-9);
        estimate.Interval.High.InWatts.ShouldBe(950, 1e-9);
    }

    [Fact]
    public void WithSeenErrors_OneToOneHundred_TakesTheirQuantiles()
    {
        // Hazen's 5 % point of 1..100 is 5.5 and the 95 % point 95.5; the draws interpolate those factors once more, to half a step.
        Estimate<Power> estimate = Estimate.WithSeenErrors("p", Power.FromWatts(2), Enumerable.Range(1, 100).Select(i => (double)i), Grade.C, Log);

        estimate.Value.InWatts.ShouldBe(2);
        estimate.Interval.Low.InWatts.ShouldBe(11, 0.01);
        estimate.Interval.High.InWatts.ShouldBe(191, 0.01);
    }

    [Fact]
    public void WithSeenErrors_InAnyOrder_IsTheSameEstimate()
    {
        double[] factors = [1.1, 0.8, 1.3, 0.95];
        Estimate<Power> forward = Estimate.WithSeenErrors("p", Kilowatt, factors, Grade.C, Log);
        Estimate<Power> backward = Estimate.WithSeenErrors("p", Kilowatt, factors.Reverse(), Grade.C, Log);

        forward.Interval.ShouldBe(backward.Interval);
        forward.Over(backward).Interval.ShouldBe(new Interval<Ratio>(Ratio.One, Ratio.One));
    }

    [Fact]
    public void Factories_FiguresOutOfRange_AreRefused()
    {
        Power minus = Power.FromWatts(-1);
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithFactor("p", minus, 1.1, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithFactor("p", default(Power), 1.1, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithFactor("p", Kilowatt, 0.9, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithFactor("p", Kilowatt, double.NaN, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithFactor("p", Kilowatt, double.PositiveInfinity, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.Within("p", Kilowatt, default, Kilowatt, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.Within("p", Kilowatt, Kilowatt * 2, Kilowatt * 3, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.Within("p", Kilowatt, Kilowatt / 2, Kilowatt / 2, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.Between("p", Kilowatt, default, Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithSeenErrors("p", minus, [1], Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithSeenErrors("p", Kilowatt, [], Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithSeenErrors("p", Kilowatt, [1, 0], Grade.B, Log));
        Should.Throw<ArgumentOutOfRangeException>(() => Estimate.WithSeenErrors("p", Kilowatt, [1, double.NaN], Grade.B, Log));
    }
}
