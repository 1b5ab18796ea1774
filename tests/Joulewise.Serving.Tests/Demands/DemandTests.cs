using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Demands;

public sealed class DemandTests
{
    private static readonly TrafficClass Chat = new("chat", 1000, 250);

    [Fact]
    public void Constant_OneRate_IsTheSameAllDay()
    {
        Demand demand = Demand.Constant(Chat, RequestRate.FromPerSecond(4), "--demand 4req/s");

        demand.MeanOutputRate.InPerSecond.ShouldBe(1000);
        demand.PeakOutputRate.InPerSecond.ShouldBe(1000);
        demand.OutputTokens.InTokens.ShouldBe(86.4e6);
    }

    [Fact]
    public void Scaled_ByTwo_DoublesEveryRate()
    {
        Demand demand = Demand.Constant(Chat, RequestRate.FromPerSecond(4), "x").Scaled(2);

        demand.Peak(0).InPerSecond.ShouldBe(8);
        Should.Throw<ArgumentOutOfRangeException>(() => demand.Scaled(0));
    }

    [Fact]
    public void Of_PartsThatBreakARule_AreRefused()
    {
        DemandSpan all = Span(0, 24, 1);

        Should.Throw<ArgumentException>(() => Demand.Of([], [all], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat, Chat], [all], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat with { OutputTokens = 0 }], [all], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat], [Span(0, 23, 1)], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat], [Span(0, 11, 1), Span(12, 12, 1)], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat], [Span(0, 24, -1)], "x"));
        Should.Throw<ArgumentException>(() => Demand.Of([Chat], [Span(0, 24, 0)], "x"));
    }

    private static DemandSpan Span(double start, double hours, double rate) =>
        new(Duration.FromHours(start), Duration.FromHours(hours), [RequestRate.FromPerSecond(rate)]);
}
