namespace Joulewise.Simulation.Tests.Statistics;

public sealed class ClassFiguresTests
{
    [Theory]
    [InlineData(2.0, 0.5, 1)]
    [InlineData(1.0, 0.5, 0)]
    [InlineData(2.0, 0.3, 0)]
    public void Finish_Promise_IsKeptWhereBothTimesAre(double ttft, double tpot, long good)
    {
        ClassFigures figures = new(new LatencyPromise(ttft, tpot));
        Sequence sequence = new() { ArrivalSeconds = 10, FirstTokenSeconds = 11, DelaySeconds = 0.5, InputTokens = 7, OutputTokens = 5 };
        figures.Arrive(in sequence);
        figures.Finish(in sequence, 12.6);

        // First token after 1 s and half a second on its way; four more in 1.6 s.
        figures.Good.ShouldBe(good);
        figures.GoodTokens.ShouldBe(5 * good);
        figures.Ttft.MeanSeconds.ShouldBe(1.5);
        figures.Tpot.MeanSeconds.ShouldBe(0.4, 1e-12);
        figures.EndToEnd.MeanSeconds.ShouldBe(2.6, 1e-12);
        (figures.Arrived, figures.Finished, figures.InputTokens, figures.AskedTokens, figures.OutputTokens).ShouldBe((1, 1, 7, 5, 5));
    }

    [Fact]
    public void Finish_OneToken_HasNoTimeBetweenTokens()
    {
        ClassFigures figures = new(new LatencyPromise(2, 0.001));
        Sequence sequence = new() { FirstTokenSeconds = 1, OutputTokens = 1, InputTokens = 1 };
        figures.Finish(in sequence, 1);

        figures.Tpot.Count.ShouldBe(0);
        figures.Good.ShouldBe(1);
    }
}
