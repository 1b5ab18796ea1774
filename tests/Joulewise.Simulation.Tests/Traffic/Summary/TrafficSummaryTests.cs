using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests;

public sealed class TrafficSummaryTests : IDisposable
{
    private readonly TraceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>By hand: gaps 10, 10, 70; mean 30, deviation √1200.</summary>
    [Fact]
    public void Of_FewRequests_IsWhatOneCountsByHand()
    {
        using ITrafficSource source = Traffics.Of((0, 100, 1), (10, 100, 2), (20, 100, 3), (90, 500, 4));
        TrafficSummary summary = TrafficSummary.Of(source);

        summary.Requests.ShouldBe(4);
        summary.DurationSeconds.ShouldBe(90);
        summary.Input.Total.ShouldBe(800);
        summary.Input.Mean.ShouldBe(200);
        summary.Input.Median.ShouldBe(100, 1);
        summary.Input.Percentile99.ShouldBe(500, 5);
        summary.Output.Mean.ShouldBe(2.5);
        summary.MeanRatePerSecond.ShouldNotBeNull().ShouldBe(3 / 90.0, 1e-12);
        summary.GapVariation.ShouldNotBeNull().ShouldBe(Math.Sqrt(1200) / 30, 1e-12);
        summary.PeakRatePerSecond.ShouldBe(3 / 60.0);
        summary.SeenInputShare.ShouldBeNull();
    }

    /// <summary>The second prompt shares one block of 512 with the first, and the block behind an unseen one does not count: 512 of 3072.</summary>
    [Theory]
    [InlineData(1_000, 512)]
    [InlineData(1, 0)]
    public void Of_Blocks_CountsLeadingOnesStillRemembered(int remembered, int seen)
    {
        _folder.Write("m.jsonl", """
            {"timestamp": 0, "input_length": 1536, "output_length": 1, "hash_ids": [1, 2, 3]}
            {"timestamp": 0, "input_length": 1536, "output_length": 1, "hash_ids": [1, 9, 3]}
            """);
        using ITrafficSource source = TrafficSources.Open(new TraceSpec(TraceFormat.Mooncake, "m.jsonl"), 1, _folder.Path);

        TrafficSummary.Of(source, 512, remembered).SeenInputShare.ShouldNotBeNull().ShouldBe(seen / 3072.0, 1e-12);
    }

    [Fact]
    public void Of_OneRequest_HasNoRate()
    {
        using ITrafficSource source = Traffics.Of((5, 1, 1));
        TrafficSummary summary = TrafficSummary.Of(source);

        summary.MeanRatePerSecond.ShouldBeNull();
        summary.GapVariation.ShouldBeNull();
    }

    [Fact]
    public void Of_NoRequest_IsRefused() =>
        Should.Throw<InputException>(() => TrafficSummary.Of(Traffics.Of())).Message.ShouldBe("traffic: no request; accepted: traffic with at least one");

    [Fact]
    public void Of_Poisson_HasRateAndVariationOfPoisson()
    {
        using ITrafficSource source = TrafficSources.Open(Traffics.Poisson(20, 5_000), 1, ".");
        TrafficSummary summary = TrafficSummary.Of(source);

        summary.MeanRatePerSecond.ShouldNotBeNull().ShouldBe(20, 20 * 5 / Math.Sqrt(100_000));
        summary.GapVariation.ShouldNotBeNull().ShouldBe(1, 0.02);
        summary.Input.Median.ShouldBe(200 / Math.Sqrt(2), 5);
    }

    [Fact]
    public void Use_MoreThanItHolds_ForgetsTheOneUnusedLongest()
    {
        RecentBlocks blocks = new(2);
        blocks.Use(1).ShouldBeFalse();
        blocks.Use(2).ShouldBeFalse();
        blocks.Use(1).ShouldBeTrue();
        blocks.Use(3).ShouldBeFalse();

        blocks.Use(1).ShouldBeTrue();
        blocks.Use(2).ShouldBeFalse();
    }
}
