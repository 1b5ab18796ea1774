using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Points;

public sealed class ComparerTests
{
    [Fact]
    public void At_NotMeasuredInThePrecision_SaysSo() =>
        WhyMissing([.. Rows.Metered, Rows.Of("amd-mi300x", 40, 90) with { Precision = "fp4" }], "amd-mi300x").ShouldBe("not measured in fp8 without speculative decoding");

    [Fact]
    public void At_MeasuredWithSpeculationOnly_SaysSo() =>
        WhyMissing([.. Rows.Metered, Rows.Of("amd-mi300x", 40, 90) with { SpeculativeDecoding = "mtp" }], "amd-mi300x").ShouldBe("not measured in fp8 without speculative decoding");

    [Fact]
    public void At_TooSlow_NamesTheFastestPoint() =>
        WhyMissing([.. Rows.Metered, Rows.Of("amd-mi300x", 25.5, 90)], "amd-mi300x").ShouldBe("unreachable: fastest measured 25.5 tokens/s/user");

    [Fact]
    public void At_NoRating_SaysSoAndKeepsTheRate()
    {
        ComparedAccelerator entry = Entry([.. Rows.Metered, Rows.Of("google-tpu-v7", 40, 90)], "google-tpu-v7");

        entry.WhyMissing.ShouldBe("board power not measured and no rating published");
        entry.Output!.Value.InPerSecond.ShouldBe(90, 1e-9);
    }

    [Fact]
    public void At_NothingToLearnPowerFrom_SaysSo() =>
        WhyMissing([Rows.Of("nvidia-b200", 40, 400)], "nvidia-b200").ShouldBe("board power not measured, here or on enough other accelerators to estimate it");

    [Fact]
    public void At_NotInTheCatalogue_SaysSo() => WhyMissing([.. Rows.Metered, Rows.Of("acme-one", 40, 90)], "acme-one").ShouldBe("not in the catalogue");

    [Fact]
    public void At_ClaimsOnly_AreQuotedAndNotRanked()
    {
        ComparedAccelerator entry = Entry([.. Rows.Metered, Rows.Of("amd-mi300x", 40, 900) with { QualityFlags = ["from_article"] }], "amd-mi300x");

        entry.WhyMissing.ShouldBe("only claims, secondary sources or suspect runs: quoted, not ranked");
        entry.Output!.Grade.ShouldBe(Grade.E);
    }

    [Fact]
    public void At_AskedButNeverMeasured_SaysSo()
    {
        Comparison comparison = ContextOf(Rows.Metered, new ReportRequest { Accelerators = ["nvidia-h100-sxm", "amd-mi300x"] }).Best;

        comparison.Entries.Single(e => e.Id is "amd-mi300x").WhyMissing.ShouldBe("not measured");
        comparison.Entries.Select(e => e.Id).ShouldBe(["nvidia-h100-sxm", "amd-mi300x"]);
    }

    /// <summary>
    /// By the best-of-all front alone an fp4 point at 30 would pull the reading at 40 below what fp8 was read to reach there.
    /// </summary>
    [Fact]
    public void At_BestPublished_IsNoLessThanLikeForLikeAcrossAGapWithoutOtherPoints()
    {
        MeasuredPoint[] rows =
        [
            .. Rows.Metered,
            Rows.Of("amd-mi300x", 30, 130), Rows.Of("amd-mi300x", 50, 90),
            Rows.Of("amd-mi300x", 31, 100) with { Precision = "fp4" }, Rows.Of("amd-mi300x", 90, 20) with { Precision = "fp4" },
        ];
        AnalysisContext context = ContextOf(rows, new ReportRequest());

        double like = context.Main.Find("amd-mi300x")!.Output.Value.InPerSecond;
        double best = context.Best.Find("amd-mi300x")!.Output.Value.InPerSecond;
        like.ShouldBe(110, 1e-9);
        best.ShouldBeGreaterThanOrEqualTo(like);
    }

    [Fact]
    public void At_BestPublished_DoesNotReadAStraightLineOverMeasuredPoints()
    {
        MeasuredPoint[] rows =
        [
            .. Rows.Metered,
            Rows.Of("amd-mi300x", 30, 100), Rows.Of("amd-mi300x", 38, 40), Rows.Of("amd-mi300x", 50, 30),
            Rows.Of("amd-mi300x", 20, 1000) with { Precision = "fp4" }, Rows.Of("amd-mi300x", 90, 10) with { Precision = "fp4" },
        ];

        // The line between the two fp4 points stands at 717 at 40, where fp8 was measured to reach 40 at 38.
        ContextOf(rows, new ReportRequest()).Best.Find("amd-mi300x")!.Output.Value.InPerSecond.ShouldBeInRange(30, 40);
    }

    [Fact]
    public void CommonPrecision_Tie_IsTheWiderOne()
    {
        MeasuredPoint[] rows = [Rows.Of("nvidia-b200", 40, 400) with { Precision = "fp4" }, Rows.Of("nvidia-h100-sxm", 40, 100)];

        ContextOf(rows, new ReportRequest()).Precision.ShouldBe("fp8");
    }

    [Fact]
    public void CommonPrecision_AcceleratorsAsked_AreTheOnesThatCount()
    {
        MeasuredPoint[] rows =
        [
            .. Rows.Metered,
            Rows.Of("amd-mi355x", 40, 400) with { Precision = "fp4" }, Rows.Of("nvidia-gb200", 40, 700) with { Precision = "fp4" },
        ];

        ContextOf(rows, new ReportRequest()).Precision.ShouldBe("fp8");
        ContextOf(rows, new ReportRequest { Accelerators = ["amd-mi355x", "nvidia-gb200"] }).Precision.ShouldBe("fp4");
    }

    private static string WhyMissing(IReadOnlyList<MeasuredPoint> rows, string accelerator) => Entry(rows, accelerator).WhyMissing;

    private static ComparedAccelerator Entry(IReadOnlyList<MeasuredPoint> rows, string accelerator) =>
        ContextOf(rows, new ReportRequest { Precision = "fp8" }).Main.Entries.Single(e => string.Equals(e.Id, accelerator, StringComparison.Ordinal));

    private static AnalysisContext ContextOf(IReadOnlyList<MeasuredPoint> rows, ReportRequest request) => ReportBuilder.ContextOf(request, Question.InputsOf(rows));
}
