using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class EvidenceRulesTests
{
    [Theory]
    [InlineData("suspect_run", ExclusionReason.SuspectRun)]
    [InlineData("experimental_harness", ExclusionReason.ExperimentalHarness)]
    [InlineData("accelerator_count_ambiguous", ExclusionReason.AcceleratorCountAmbiguous)]
    [InlineData("does_not_fit_as_described", ExclusionReason.DoesNotFitAsDescribed)]
    [InlineData("concurrency_not_applied", ExclusionReason.ConcurrencyNotApplied)]
    [InlineData("hidden_batch_cap", ExclusionReason.HiddenBatchCap)]
    public void ReasonAgainst_FlaggedRow_NamesTheFlag(string flag, ExclusionReason expected) =>
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000, "widths_repaired", flag)).ShouldBe(expected);

    [Fact]
    public void ReasonAgainst_CleanRow_IsNone() => EvidenceRules.ReasonAgainst(Row("a", 40, 1000)).ShouldBeNull();

    [Fact]
    public void ReasonAgainst_NothingToPlot_SaysWhatIsMissing()
    {
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { OutputPerAccelerator = null }).ShouldBe(ExclusionReason.NoOutputRate);
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { Interactivity = null, Tpot = null }).ShouldBe(ExclusionReason.NoInteractivity);
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { Workload = "mlperf-offline" }).ShouldBe(ExclusionReason.ScenarioLimit);
    }

    [Fact]
    public void Sift_UnofficialRow_EntersOnlyWhereAdmittedAndAsAClaim()
    {
        MeasuredPoint[] rows = [Row("a", 40, 1000) with { Official = "no" }, Row("b", 40, 1000) with { Official = "experimental" }];
        EvidenceRules.Sift(rows).Counts.ShouldBe(new Dictionary<ExclusionReason, int> { [ExclusionReason.Unofficial] = 2 });
        EvidenceRules.Sift(rows, admitUnofficial: true).Admitted.Select(p => p.Grade).ShouldBe([Grade.E, Grade.E]);
    }

    [Fact]
    public void Sift_NoInteractivity_TakesItFromTheTimePerToken() =>
        EvidenceRules.Sift([Row("a", 40, 1000) with { Interactivity = null }]).Admitted.ShouldHaveSingleItem()
            .Interactivity.InPerSecond.ShouldBe(40, 1e-9);

    [Theory]
    [InlineData("", Grade.B)]
    [InlineData("widths_repaired", Grade.B)]
    [InlineData("throughput_derived_from_medians", Grade.C)]
    [InlineData("transcribed_by_hand", Grade.C)]
    [InlineData("short_window(requests_per_slot<4)", Grade.C)]
    [InlineData("precision_unpublished", Grade.C)]
    [InlineData("from_article", Grade.E)]
    public void GradeOf_FlaggedRow_FollowsTheFlag(string flag, Grade expected) =>
        EvidenceRules.GradeOf(Row("a", 40, 1000, flag)).ShouldBe(expected);

    [Fact]
    public void GradeOf_WallPowerInTheSameRun_IsA()
    {
        EvidenceRules.GradeOf(Row("a", 40, 1000).WithPower(1300, Boundary.NodeWall)).ShouldBe(Grade.A);
        EvidenceRules.GradeOf(Row("a", 40, 1000).WithPower(700)).ShouldBe(Grade.B);
    }

    [Fact]
    public void ReasonAgainst_MoreTokensThanRequestsReceive_RatesDisagree()
    {
        // 8 accelerators x 1,000 tokens/s at 40 tokens/s each take 200 requests; 175 could receive 7,000, an eighth less.
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { ConcurrencyRequests = 185 }).ShouldBeNull();
        EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { ConcurrencyRequests = 175 }).ShouldBe(ExclusionReason.RatesDisagree);
    }

    [Theory]
    [InlineData(9000, true)] // 8 in for each out, as nominal
    [InlineData(7500, true)] // 6.5: lengths drawn from 0.8 to 1.0 of nominal reach down to 6.4
    [InlineData(7300, false)]
    [InlineData(10900, true)] // 9.9: and up to 10
    [InlineData(11100, false)]
    public void ReasonAgainst_TotalAgainstLengths_HoldsWithinTheDraw(double total, bool holds) =>
        (EvidenceRules.ReasonAgainst(Row("a", 40, 1000) with { TotalPerAccelerator = Rate(total) }) is null).ShouldBe(holds);

    [Fact]
    public void Sift_EveryRow_IsEitherAdmittedOrExcluded()
    {
        SiftedEvidence sifted = EvidenceRules.Sift([Row("b", 40, 1000), Row("a", 40, 1000, "suspect_run"), Row("c", 80, 500)]);
        sifted.Admitted.Select(p => p.Point.Id).ShouldBe(["b", "c"]);
        sifted.Excluded.ShouldHaveSingleItem().Point.Id.ShouldBe("a");
    }
}
