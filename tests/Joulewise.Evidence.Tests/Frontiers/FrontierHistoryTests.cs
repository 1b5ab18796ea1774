using CsCheck;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class FrontierHistoryTests
{
    [Fact]
    public void Of_ThreeDays_StepsWhereTheFrontMoves()
    {
        Frontier frontier = FrontierOf(
            Row("a", 40, 1000) with { Date = "2026-01-05" },
            Row("b", 40, 900) with { Date = "2026-01-20" },
            Row("c", 40, 1500) with { Date = "2026-02", EngineVersion = "2" },
            Row("d", 30, 100) with { Date = string.Empty });
        FrontierHistory history = FrontierHistory.Of(frontier);
        history.Undated.ShouldBe(1);
        history.Steps.Select(s => s.Date).ShouldBe([new DateOnly(2026, 1, 5), new DateOnly(2026, 2, 28)]);
        history.Steps[1].Added.ShouldHaveSingleItem().Point.EngineVersion.ShouldBe("2");
        history.At(Rate(40)).Select(r => r.Output.InPerSecond).ShouldBe([1000, 1500]);
    }

    [Fact]
    public void At_LaterPointBelowTheInterpolation_LowersWhatWasReadBefore()
    {
        // A straight line promised 700 at 60; a measurement there found 500, and no earlier day can have had more.
        Frontier frontier = FrontierOf(
            Row("a", 40, 1000) with { Date = "2026-01-01" },
            Row("b", 80, 400) with { Date = "2026-01-01" },
            Row("c", 60, 500) with { Date = "2026-02-01" });
        HistoryReading reading = FrontierHistory.Of(frontier).At(Rate(60)).ShouldHaveSingleItem();
        reading.Date.ShouldBe(new DateOnly(2026, 1, 1));
        reading.Output.ShouldBe(Rate(500));
        reading.Reading.Output!.Value.InPerSecond.ShouldBe(700, 1e-9);
    }

    [Fact]
    public void At_NotYetReachable_StartsWhenItIs()
    {
        Frontier frontier = FrontierOf(Row("a", 40, 1000) with { Date = "2026-01-01" }, Row("b", 80, 400) with { Date = "2026-02-01" });
        FrontierHistory.Of(frontier).At(Rate(70)).ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 2, 1));
    }

    [Fact]
    public void At_AnyHistory_RisesWithDateAndEndsAtTodaysReading() =>
        Gen.Select(
            Gen.Select(Gen.Double[5, 200], Gen.Double[5, 2000], Gen.Int[1, 28]).Array[1, 15],
            Gen.Double[5, 200]).Sample((rates, interactivity) =>
            {
                Frontier frontier = FrontierOf([.. rates.Select((r, i) => Row($"p{i:00}", r.Item1, r.Item2) with { Date = $"2026-01-{r.Item3:00}" })]);
                IReadOnlyList<HistoryReading> series = FrontierHistory.Of(frontier).At(Rate(interactivity));
                for (int i = 1; i < series.Count; i++)
                {
                    series[i].Date.ShouldBeGreaterThan(series[i - 1].Date);
                    series[i].Output.InPerSecond.ShouldBeGreaterThan(series[i - 1].Output.InPerSecond);
                }

                (series.Count == 0 ? null : (double?)series[^1].Output.InPerSecond).ShouldBe(frontier.At(Rate(interactivity)).Output?.InPerSecond);
            });
}
