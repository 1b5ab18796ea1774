using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Points;

public sealed class BoardPowerModelTests
{
    [Fact]
    public void Of_MeteredPoint_IsTheReadingWithRepeatSpread()
    {
        BoardPower power = PowerOf(Rows.Metered, "nvidia-h100-sxm", 40).ShouldNotBeNull();

        power.Measured.ShouldBeTrue();
        power.Estimate.Value.InWatts.ShouldBe(500, 1e-9);

        // Three pairs of one configuration differ by 10, 19 and 5 %: logarithms 0.0963, 0.1734 and 0.0512; root of their squares
        // over twice three 0.0836, times Student's 2.353 is 0.1968.
        power.Estimate.Interval.High.InWatts.ShouldBe(500 * Math.Exp(0.1968), 0.05);
        power.Estimate.Grade.ShouldBe(Grade.B);
    }

    [Fact]
    public void Of_BetweenMeteredPoints_IsInterpolatedAtGradeC()
    {
        BoardPower power = PowerOf(Rows.Metered, "nvidia-h100-sxm", 60).ShouldNotBeNull();

        power.Measured.ShouldBeTrue();
        power.Estimate.Value.InWatts.ShouldBeInRange(400, 500);
        power.Estimate.Grade.ShouldBe(Grade.C);
    }

    [Fact]
    public void Of_UnmeteredPoint_IsTheControlAtGradeDAndAtMostTheRating()
    {
        Accelerator accelerator = Question.Catalogue.FindAccelerator("amd-mi300x");
        BoardPower power = PowerOf([.. Rows.Metered, Rows.Of("amd-mi300x", 40, 90)], accelerator.Id, 40).ShouldNotBeNull();

        power.Measured.ShouldBeFalse();
        power.Estimate.Grade.ShouldBe(Grade.D);
        power.Estimate.Interval.High.InWatts.ShouldBeLessThanOrEqualTo(accelerator.Tdp!.Value.InWatts);
        power.How.ShouldBe("TDP-share control, extrapolated: learnt on other accelerators only");
    }

    [Fact]
    public void Of_UnmeteredPointOfALearntAccelerator_IsTheControl()
    {
        MeasuredPoint[] rows = [.. Rows.Metered, Rows.Of("nvidia-b200", 200, 10)];

        PowerOf(rows, "nvidia-b200", 200).ShouldNotBeNull().How.ShouldBe(BoardPowerShare.Name);
    }

    [Fact]
    public void Of_MeteredAtTheWall_DoesNotCountAsBoard()
    {
        MeasuredPoint wall = Rows.Of("amd-mi300x", 40, 90).WithPower(1200) with { EnergyBoundary = Boundary.NodeWall };

        PowerOf([.. Rows.Metered, wall], "amd-mi300x", 40).ShouldNotBeNull().Measured.ShouldBeFalse();
    }

    [Fact]
    public void Of_NoRating_IsNothing() => PowerOf([.. Rows.Metered, Rows.Of("google-tpu-v7", 40, 90)], "google-tpu-v7", 40).ShouldBeNull();

    [Fact]
    public void Of_NothingToLearnFrom_IsNothing() => PowerOf([Rows.Of("amd-mi300x", 40, 90)], "amd-mi300x", 40).ShouldBeNull();

    [Fact]
    public void Of_Unreachable_IsNothing() => PowerOf(Rows.Metered, "nvidia-h100-sxm", 500).ShouldBeNull();

    private static BoardPower? PowerOf(IReadOnlyList<MeasuredPoint> rows, string accelerator, double at)
    {
        EvidenceLens lens = new(Question.InputsOf(rows), ttftLimit: null);
        Frontier frontier = lens.ByAll.Frontiers.Single(f => string.Equals(f.Key.Accelerator, accelerator, StringComparison.Ordinal));
        return BoardPowerModel.Of(frontier.At(TokenRate.FromPerSecond(at)), Question.Catalogue.FindAccelerator(accelerator), lens);
    }
}
