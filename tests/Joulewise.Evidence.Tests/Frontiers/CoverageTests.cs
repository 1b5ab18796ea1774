using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class CoverageTests
{
    [Fact]
    public void Of_SomeRows_CountsThemPerAcceleratorModelAndTraffic()
    {
        Coverage coverage = Coverage.Of(
            [
                Row("a", 40, 1000).WithPower(700),
                Row("b", 80, 500, "throughput_derived_from_medians") with { Model = "~m", Date = "2026-03" },
                Row("c", 80, 500, "suspect_run"),
                Row("d", 80, 500) with { Accelerator = "acme-two", Date = string.Empty },
            ],
            ModelKey);
        coverage.Cells.Count.ShouldBe(2);
        CoverageCell cell = coverage.Find("acme-one", "m", WorkloadKey.Fixed(8192, 1024)).ShouldNotBeNull();
        (cell.Rows, cell.Usable, cell.WithPower).ShouldBe((3, 2, 1));
        cell.Boundaries.ShouldBe([Boundary.Board]);
        cell.BestGrade.ShouldBe(Grade.B);
        cell.Newest.ShouldBe(new DateOnly(2026, 3, 31));
        coverage.Find("acme-two", "m", WorkloadKey.Fixed(8192, 1024))!.Newest.ShouldBeNull();
    }

    [Fact]
    public void Of_OnlyUnusableRows_HasNoGrade() =>
        Coverage.Of([Row("a", 40, 1000, "suspect_run")], ModelKey).Cells.ShouldHaveSingleItem().BestGrade.ShouldBe(Grade.X);

    [Fact]
    public void Of_ScenarioRows_AreUsableThoughNoFrontierTakesThem() =>
        Coverage.Of([Row("a", 40, 1000) with { Workload = "mlperf-server" }], ModelKey).Cells.ShouldHaveSingleItem().Usable.ShouldBe(1);
}
