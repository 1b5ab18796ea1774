using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Planning;

public sealed class LoadCurvesTests
{
    private static readonly Power Idle = Power.FromWatts(80);

    private static readonly SearchQuestion Question = Searches.Ask("qwen3-8b", 8, "h200") with { TtftLimit = Duration.FromSeconds(2), TpotLimit = Duration.FromMilliseconds(25) };

    public static TheoryData<bool> Modes => [false, true];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Of_ChosenConfiguration_EndsAtItsLoad(bool disaggregated)
    {
        Rebuilt one = Best(disaggregated);
        LoadCurve curve = LoadCurves.Of(one, Idle);

        curve.Capacity.InPerSecond.ShouldBe(one.Found.Outcome.OutputPerSecond / Question.OutputTokens, one.Found.Outcome.OutputPerSecond * 1e-9);
        curve.Points[^1].BoardPower.InWatts.ShouldBe(one.Found.Outcome.BoardWatts);
        curve.Points[^1].Tpot.InSeconds.ShouldBe(one.Found.Outcome.TpotSeconds);
        curve.IdleBoard.ShouldBe(Idle);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Of_EveryPoint_KeepsThePromisesTheConfigurationKeeps(bool disaggregated)
    {
        LoadCurve curve = LoadCurves.Of(Best(disaggregated), Idle);

        curve.Points.Count.ShouldBeGreaterThan(3);
        curve.Points.ShouldAllBe(p => p.Tpot.InSeconds <= 0.025 * 1.02 && p.Ttft.InSeconds <= 2.05);
    }

    [Fact]
    public void Of_Requests_AreLittlesLawOfTheBatch()
    {
        // In a steady state the requests in hand are the rate times the time of a request; evidence moves the rate by a few per cent.
        Rebuilt one = Best(disaggregated: false);
        LoadPoint last = LoadCurves.Of(one, Idle).Points[^1];
        double inHand = last.Requests.InPerSecond * (last.Ttft.InSeconds + ((Question.OutputTokens - 1) * last.Tpot.InSeconds));
        (inHand / one.Choice.Batch).ShouldBe(1, 0.1);
    }

    private static Rebuilt Best(bool disaggregated)
    {
        SearchQuestion question = Question with { Aggregated = !disaggregated, Disaggregated = disaggregated };
        GroupResult best = Searches.Run(question).Where(g => g.Best is not null).MinBy(g => g.Best!.Value.Score)!;
        return Searches.WorkersOf(question).Rebuild(best.Group, best.Best!.Value);
    }
}
