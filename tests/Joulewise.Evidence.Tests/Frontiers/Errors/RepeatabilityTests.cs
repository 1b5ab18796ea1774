using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class RepeatabilityTests
{
    [Fact]
    public void Of_TwoRuns_SpreadsByTheRootOfTheirRatioWidened()
    {
        Repeatability spread = Repeatability.Of([Run("a", 1000, 0.50), Run("b", 1210, 0.51)], ModelKey, RepeatScope.Any);
        (spread.Groups, spread.Runs).ShouldBe((1, 2));
        spread.MedianRatio.InFraction.ShouldBe(1.21, 1e-12);

        // Mean 1,100; each run is ln 1.1 away; two runs widen that by sqrt(2).
        spread.Factors[0].ShouldBe(Math.Pow(1.1, -Math.Sqrt(2)), 1e-12);
        spread.Factors[1].ShouldBe(Math.Pow(1.1, Math.Sqrt(2)), 1e-12);
    }

    [Fact]
    public void Of_OneRunListedTwice_IsNoRepeat() =>
        Repeatability.Of([Run("a", 1000, 0.5), Run("b", 1000, 0.500001)], ModelKey, RepeatScope.Any).Groups.ShouldBe(0);

    [Fact]
    public void Of_NothingRepeated_HasAFactorOfOne() =>
        Repeatability.Of([Run("a", 1000, 0.5)], ModelKey, RepeatScope.Any).Factors.ShouldBe([1]);

    [Fact]
    public void Of_AnotherConfiguration_IsNoRepeat() =>
        Repeatability.Of([Run("a", 1000, 0.5), Run("b", 1210, 0.6) with { TensorParallel = 4 }], ModelKey, RepeatScope.Any).Groups.ShouldBe(0);

    [Fact]
    public void Of_VersionsApart_CountOnlyWhereTheScopeTakesThem()
    {
        MeasuredPoint[] rows = [Run("a", 1000, 0.5), Run("b", 1210, 0.6) with { EngineVersion = "2", Date = "2026-03-01" }];
        Repeatability.Of(rows, ModelKey, RepeatScope.SameVersion).Groups.ShouldBe(0);
        Repeatability.Of(rows, ModelKey, RepeatScope.WithinDays).Groups.ShouldBe(0);
        Repeatability.Of(rows, ModelKey, RepeatScope.WithinDays, days: 60).Groups.ShouldBe(1);
        Repeatability.Of(rows, ModelKey, RepeatScope.Any).Groups.ShouldBe(1);
    }

    [Fact]
    public void Of_VersionNotPublished_IsNotTheSameVersion() =>
        Repeatability.Of([Run("a", 1000, 0.5) with { EngineVersion = string.Empty }, Run("b", 1210, 0.6) with { EngineVersion = string.Empty }], ModelKey, RepeatScope.SameVersion)
            .Groups.ShouldBe(0);

    [Fact]
    public void Of_RunsInTwoWindows_MakeTwoGroups()
    {
        MeasuredPoint[] rows =
        [
            Run("a", 1000, 0.50) with { Date = "2026-01-01" },
            Run("b", 1100, 0.51) with { Date = "2026-01-03" },
            Run("c", 2000, 0.52) with { Date = "2026-02-01" },
            Run("d", 2200, 0.53) with { Date = "2026-02-02" },
        ];
        Repeatability spread = Repeatability.Of(rows, ModelKey, RepeatScope.WithinDays);
        spread.Groups.ShouldBe(2);
        spread.NinetiethRatio.InFraction.ShouldBe(1.1, 1e-12);
    }

    private static MeasuredPoint Run(string id, double output, double ttftSeconds) =>
        Row(id, 40, output) with { ConcurrencyRequests = 1000, Ttft = Duration.FromSeconds(ttftSeconds) };
}
