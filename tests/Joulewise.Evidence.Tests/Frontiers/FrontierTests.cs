using CsCheck;

using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class FrontierTests
{
    [Fact]
    public void At_WithinHalfAPerCentOfAPoint_IsThatPoint()
    {
        FrontierReading reading = FrontierOf(Row("a", 40, 1000), Row("b", 80, 400)).At(Rate(40.19));
        reading.Status.ShouldBe(ReadingStatus.Measured);
        reading.Output.ShouldBe(Rate(1000));
        reading.Grade.ShouldBe(Grade.B);
        reading.Below.Point.Id.ShouldBe("a");
        reading.Above.ShouldBeNull();
    }

    [Fact]
    public void At_JustAboveTheLastPoint_IsStillMeasured() =>
        FrontierOf(Row("a", 40, 1000), Row("b", 80, 400)).At(Rate(80.3)).Output.ShouldBe(Rate(400));

    [Fact]
    public void At_BetweenTwoPoints_IsInterpolatedAtGradeC()
    {
        FrontierReading reading = FrontierOf(Row("a", 40, 1000), Row("b", 80, 400)).At(Rate(60));
        reading.Status.ShouldBe(ReadingStatus.Interpolated);
        reading.Output!.Value.InPerSecond.ShouldBe(700, 1e-9); // two points: a straight line
        reading.Grade.ShouldBe(Grade.C);
        reading.Above!.Point.Id.ShouldBe("b");
        reading.Drop!.Value.InFraction.ShouldBe(2.5, 1e-12);
    }

    [Fact]
    public void At_BelowTheMeasuredRange_IsTheLeastInteractivePointAndSaysSo()
    {
        FrontierReading reading = FrontierOf(Row("a", 40, 1000), Row("b", 80, 400)).At(Rate(20));
        reading.Status.ShouldBe(ReadingStatus.ClampedLow);
        reading.Output.ShouldBe(Rate(1000));
        reading.Below.Interactivity.ShouldBe(Rate(40));
    }

    [Fact]
    public void At_AboveTheMeasuredRange_IsUnreachable()
    {
        FrontierReading reading = FrontierOf(Row("a", 40, 1000), Row("b", 80, 400)).At(Rate(81));
        reading.Status.ShouldBe(ReadingStatus.Unreachable);
        reading.Output.ShouldBeNull();
        reading.Total.ShouldBeNull();
        reading.Grade.ShouldBe(Grade.X);
    }

    [Fact]
    public void At_ZeroInteractivity_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => FrontierOf(Row("a", 40, 1000)).At(Rate(0)));

    [Fact]
    public void At_RisingInteractivity_NeverRaisesOutput() =>
        Gen.Select(
            Gen.Select(Gen.Double[5, 200], Gen.Double[5, 2000]).Array[1, 10],
            Gen.Double[1, 250],
            Gen.Double[1, 250]).Sample((rates, a, b) =>
            {
                Frontier frontier = FrontierOf([.. rates.Select((r, i) => Row($"p{i}", r.Item1, r.Item2))]);
                double low = frontier.At(Rate(Math.Min(a, b))).Output?.InPerSecond ?? 0;
                double high = frontier.At(Rate(Math.Max(a, b))).Output?.InPerSecond ?? 0;
                high.ShouldBeLessThanOrEqualTo(low * (1 + 1e-12));
            });

    [Fact]
    public void At_Interpolated_ReciprocalsDerivedAfterwardsFitTogether() =>
        Gen.Double[41, 79].Sample(interactivity =>
        {
            FrontierReading reading = FrontierOf(
                Row("a", 40, 1000).WithPower(900),
                Row("b", 60, 650).WithPower(800),
                Row("c", 80, 400).WithPower(700)).At(Rate(interactivity));
            EnergyPerToken energy = reading.Power!.PerAccelerator / reading.Output!.Value;
            TokenRatePerPower rate = reading.Output.Value / reading.Power.PerAccelerator;
            (energy.InJoulesPerToken * rate.InTokensPerSecondPerMegawatt).ShouldBe(1e6, 1e-3);
        });

    [Fact]
    public void At_Interpolated_EnergyPerTokenIsNotInterpolatedItself()
    {
        // Rates halve from 1000 to 500 at constant 500 W: 0.5 and 1.0 J/token. Half way the rate is 750, so 0.667, not 0.75.
        FrontierReading reading = FrontierOf(Row("a", 40, 1000).WithPower(500), Row("b", 80, 500).WithPower(500)).At(Rate(60));
        (reading.Power!.PerAccelerator / reading.Output!.Value).InJoulesPerToken.ShouldBe(2.0 / 3, 1e-12);
    }

    [Fact]
    public void Power_OnlyOneNeighbourMeasured_IsMissing() =>
        FrontierOf(Row("a", 40, 1000).WithPower(900), Row("b", 80, 400)).At(Rate(60)).Power.ShouldBeNull();

    [Fact]
    public void Power_NeighboursOnUnlikeBoundaries_IsMissing() =>
        FrontierOf(Row("a", 40, 1000).WithPower(900), Row("b", 80, 400).WithPower(1300, Boundary.NodeWall)).At(Rate(60)).Power.ShouldBeNull();

    [Fact]
    public void Power_BothNeighboursOnOneBoundary_IsBetweenThem()
    {
        MeasuredPower power = FrontierOf(Row("a", 40, 1000).WithPower(900), Row("b", 80, 400).WithPower(700), Row("c", 120, 100))
            .At(Rate(60)).Power.ShouldNotBeNull();
        power.PerAccelerator.InWatts.ShouldBe(800, 1e-9);
        power.Boundary.ShouldBe(Boundary.Board);
    }

    [Fact]
    public void Power_ReadOverTheWholeCapture_DoesNotCount() =>
        FrontierOf(Row("a", 40, 1000, "power_whole_capture_or_unspecified").WithPower(300)).At(Rate(40)).Power.ShouldBeNull();

    [Fact]
    public void Total_BothRatesMeasured_FollowsTheirRatio()
    {
        // 7,351 in and 920 out on average: 8.99 tokens in all for each output token.
        MeasuredPoint row = Row("a", 40, 920) with { TotalPerAccelerator = Rate(8271) };
        FrontierOf(row).At(Rate(40)).Total!.Value.InPerSecond.ShouldBe(8271, 1e-9);
    }

    [Fact]
    public void Total_OnlyLengthsKnown_FollowsTheNominalRatio() =>
        FrontierOf(Row("a", 40, 1000)).At(Rate(40)).Total!.Value.InPerSecond.ShouldBe(9000, 1e-9);
}
