using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class FrontierSetTests
{
    [Fact]
    public void Build_TwoPrecisions_HaveAFrontierEachOrOneOfTheBest()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 40, 2000) with { Precision = "fp4" }];
        FrontierSet.Build(rows, Options).Frontiers.Select(f => f.Key.Precision).ShouldBe(["fp4", "fp8"]);
        Frontier best = FrontierSet.Build(rows, Options with { ByPrecision = false }).Frontiers.ShouldHaveSingleItem();
        best.Key.Precision.ShouldBeNull();
        best.Points.ShouldHaveSingleItem().Point.Precision.ShouldBe("fp4");
        best.Candidates.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_TwoEngines_ShareAFrontierUnlessAskedApart()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 80, 500) with { Engine = "sglang" }];
        FrontierSet.Build(rows, Options).Frontiers.ShouldHaveSingleItem().Points.Count.ShouldBe(2);
        FrontierSet.Build(rows, Options with { ByEngine = true }).Frontiers.Select(f => f.Key.Engine).ShouldBe(["sglang", "vllm"]);
    }

    [Fact]
    public void Build_ModelsOfOneKey_ShareAFrontier() =>
        FrontierSet.Build([Row("a", 40, 1000), Row("b", 80, 500) with { Model = "~m" }], Options)
            .Frontiers.ShouldHaveSingleItem().Key.Model.ShouldBe("m");

    [Fact]
    public void Build_SuspectedSpeculation_CountsAsMtp() =>
        FrontierSet.Build([Row("a", 40, 1000) with { SpeculativeDecoding = string.Empty }, Row("b", 80, 500, "mtp_suspected") with { SpeculativeDecoding = string.Empty }], Options)
            .Frontiers.Select(f => f.Key.SpeculativeDecoding).ShouldBe(["mtp", "none"]);

    [Fact]
    public void Build_ClaimBesideMeasurement_DoesNotEnter()
    {
        Frontier frontier = FrontierOf(Row("a", 40, 1000), Row("b", 80, 5000, "from_article"));
        frontier.Candidates.ShouldHaveSingleItem().Point.Id.ShouldBe("a");
    }

    [Fact]
    public void Build_ClaimsAlone_MakeAFrontierOfGradeE() =>
        FrontierOf(Row("a", 40, 1000, "from_article")).At(Rate(40)).Grade.ShouldBe(Grade.E);

    [Fact]
    public void Build_DerivedRates_AreCorrectedBeforeTheyCompete()
    {
        // Counted rates are 0.9222 of computed ones, so a computed 1,050 is worth 968 and loses to a counted 1,000.
        // Its own rate at the mean length is 0.9 x (0.5 + 25.6) / (0.5 + 0.9 x 25.6) of that at the nominal one.
        MeasuredPoint counted = Row("seen", 40, 900) with { AcceleratorCount = 1, ConcurrencyRequests = 45, Ttft = Duration.FromSeconds(10), OutputTokens = TokenCount.FromTokens(1000), Tpot = Duration.FromSeconds(0.035) };
        DerivedThroughput derived = DerivedThroughput.Of([counted]); // at the mean length 45 x 900 / (10 + 31.5) = 975.9 computed
        derived.Aggregated.InFraction.ShouldBe(900 / (45 * 900 / 41.5), 1e-12);
        Frontier frontier = FrontierSet.Build([Row("a", 40, 1000), Row("b", 40, 1050, "throughput_derived_from_medians")], Options with { Derived = derived })
            .Frontiers.ShouldHaveSingleItem();
        frontier.Points.ShouldHaveSingleItem().Point.Id.ShouldBe("a");
        frontier.Candidates[1].Output.InPerSecond.ShouldBe(1050 * 900 / (45 * 900 / 41.5) * 0.9 * 26.1 / (0.5 + (0.9 * 25.6)), 1e-9);
    }

    [Fact]
    public void Build_DerivedCopyOfACountedRun_GivesWay()
    {
        MeasuredPoint counted = Row("counted", 40, 800) with { ConcurrencyRequests = 200, Tpot = Duration.FromSeconds(0.025) };
        MeasuredPoint copy = Row("copy", 40, 900, "throughput_derived_from_medians") with { ConcurrencyRequests = 200, Tpot = Duration.FromSeconds(0.0252) };

        FrontierSet set = FrontierSet.Build([counted, copy], Options);

        set.Frontiers.ShouldHaveSingleItem().Candidates.ShouldHaveSingleItem().Point.Id.ShouldBe("counted");
        set.Evidence.Counts[ExclusionReason.CountedElsewhere].ShouldBe(1);
        FrontierSet.Build([counted, copy with { Tpot = Duration.FromSeconds(0.03) }], Options).Frontiers[0].Candidates.Count.ShouldBe(2);
    }

    [Fact]
    public void Build_TtftAboveThePromise_DoesNotEnter()
    {
        MeasuredPoint queued = Row("queued", 40, 900) with { Ttft = Duration.FromSeconds(76) };
        MeasuredPoint prompt = Row("prompt", 40, 600) with { Ttft = Duration.FromSeconds(2) };

        FrontierSet set = FrontierSet.Build([queued, prompt], Options with { TtftLimit = Duration.FromSeconds(10) });

        set.Frontiers.ShouldHaveSingleItem().Candidates.ShouldHaveSingleItem().Point.Id.ShouldBe("prompt");
        set.Evidence.Counts[ExclusionReason.TtftAboveLimit].ShouldBe(1);
    }

    [Fact]
    public void Build_AnotherOrderOfRows_GivesTheSame()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000), Row("b", 80, 500), Row("c", 60, 700) with { Accelerator = "acme-two" }];
        FrontierSet forward = FrontierSet.Build(rows, Options);
        FrontierSet backward = FrontierSet.Build([.. rows.Reverse()], Options);
        backward.Frontiers.Select(f => f.Key).ShouldBe(forward.Frontiers.Select(f => f.Key));
        backward.Frontiers.SelectMany(f => f.Points).Select(p => p.Point.Id).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Find_KnownKey_GivesItsFrontier()
    {
        FrontierSet set = FrontierSet.Build([Row("a", 40, 1000)], Options);
        set.Find(new FrontierKey("acme-one", "m", WorkloadKey.Fixed(8192, 1024), "fp8", "none", null)).ShouldNotBeNull();
        set.Find(new FrontierKey("acme-one", "m", WorkloadKey.Fixed(1024, 1024), "fp8", "none", null)).ShouldBeNull();
        set.Of("m", WorkloadKey.Fixed(8192, 1024)).Count.ShouldBe(1);
    }

    [Fact]
    public void WorkloadKey_NamedTraffic_IgnoresMeasuredLengths() =>
        WorkloadKey.Of(Row("a", 40, 1000) with { Workload = "gpqa", OutputTokens = TokenCount.FromTokens(7026) })
            .ShouldBe(WorkloadKey.Of(Row("b", 40, 1000) with { Workload = "gpqa", OutputTokens = TokenCount.FromTokens(7304) }));
}
