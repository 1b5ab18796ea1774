using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class ThroughputEstimateTests
{
    private static readonly double[] Repeats = [.. Enumerable.Range(0, 101).Select(i => 0.95 + (0.001 * i))];

    [Fact]
    public void Of_MeasuredPoint_CarriesTheRunToRunSpread()
    {
        Estimate<TokenRate> estimate = EstimateAt(40, Row("a", 40, 1000)).ShouldNotBeNull();
        estimate.Value.ShouldBe(Rate(1000));
        estimate.Interval.Low.InPerSecond.ShouldBe(955, 1); // factors evenly from 0.95 to 1.05
        estimate.Interval.High.InPerSecond.ShouldBe(1045, 1);
        estimate.Grade.ShouldBe(Grade.B);
        estimate.Sources.ShouldHaveSingleItem().Id.ShouldBe("a");
    }

    [Fact]
    public void Of_InterpolatedReading_IsGradeCAndWider()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 60, 560), Row("c", 80, 400)];
        Estimate<TokenRate> estimate = EstimateAt(50, rows).ShouldNotBeNull();
        estimate.Value.InPerSecond.ShouldBe(FrontierOf(rows).At(Rate(50)).Output!.Value.InPerSecond, 1e-9);
        estimate.Grade.ShouldBe(Grade.C);
        estimate.Inputs.Select(i => i.Id).ShouldBe(["interpolation a b", "run a", "run b"], ignoreOrder: true);
    }

    [Fact]
    public void Of_InterpolatedReading_StaysBetweenItsNeighbours()
    {
        // The one held-out case read a quarter high; by that factor the reading near the right end would fall below its neighbour.
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 60, 560), Row("c", 80, 400)];
        Estimate<TokenRate> estimate = EstimateAt(79, rows).ShouldNotBeNull();
        estimate.Interval.Low.InPerSecond.ShouldBeGreaterThan(400 * 0.95);
        estimate.Interval.High.InPerSecond.ShouldBeLessThan(560 * 1.05);
    }

    [Fact]
    public void Of_OnePointReadTwice_CancelsFromTheRatio()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 80, 400)];
        Estimate<Ratio> same = EstimateAt(20, rows)!.Over(EstimateAt(40, rows)!);
        same.Interval.Low.InFraction.ShouldBe(1, 1e-12);
        same.Interval.High.InFraction.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Of_TwoAccelerators_AreIndependent()
    {
        Estimate<Ratio> ratio = EstimateAt(40, Row("a", 40, 1000))!.Over(EstimateAt(40, Row("b", 40, 1000) with { Accelerator = "acme-two" })!);
        (ratio.Interval.High.InFraction - ratio.Interval.Low.InFraction).ShouldBeGreaterThan(0.1);
    }

    [Fact]
    public void Of_DerivedRate_CarriesTheDerivationsErrorToo() =>
        EstimateAt(40, Row("a", 40, 1000, "throughput_derived_from_medians"))!.Inputs.Select(i => i.Id)
            .ShouldBe(["derivation a", "run a"], ignoreOrder: true);

    [Fact]
    public void Of_UnreachableReading_IsNothing() => EstimateAt(90, Row("a", 40, 1000)).ShouldBeNull();

    private static Estimate<TokenRate>? EstimateAt(double interactivity, params MeasuredPoint[] rows)
    {
        FrontierSet set = FrontierSet.Build(rows, Options);
        ThroughputErrors errors = new(
            new Repeatability(RepeatScope.WithinDays, 3, 1, 101, Ratio.One, Ratio.One, Repeats),
            InterpolationError.Of(set),
            DerivedThroughput.Of([]));
        return ThroughputEstimate.Of(set.Frontiers.ShouldHaveSingleItem().At(Rate(interactivity)), errors);
    }
}
