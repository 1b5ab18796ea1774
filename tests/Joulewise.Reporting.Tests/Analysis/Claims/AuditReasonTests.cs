namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>What the reasons of some claims of the catalogue must say.</summary>
public sealed class AuditReasonTests
{
    [Theory]
    [InlineData("semianalysis-gb300-mtp-21x-cost", "On its own published figures alone (21.4 times, grade E).")]
    [InlineData("nvidia-gb300-35x-cost", "On its own published figures alone (35.5 times, grade E).")]
    public void Reason_OnlyItsOwnFiguresAgree_SaysThatAlone(string id, string start)
    {
        AuditedClaim claim = AuditedClaims.Of(id);

        claim.Verdict.ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        claim.Reason.ShouldStartWith(start);
    }

    /// <summary>3,935 tokens/s over 180 W against 13,222 over 700 W is 1.16, from a table a year later than the claim.</summary>
    [Fact]
    public void Reason_FiguresOfALaterTable_AreNotCalledTheClaimsOwn()
    {
        AuditedClaim claim = AuditedClaims.Of("furiosa-rngd-3x-per-watt");

        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
        claim.OwnTerms.Figure!.Value.ShouldBe(3935 / 180.0 / (13222 / 700.0), 1e-9);
        claim.OwnTerms.How.ShouldBe("not from the claim, from figures of: Summary of the RNGD product page: throughput against H100 (2025-04-20)");
        claim.Reason.ShouldContain("On figures of another source it comes to 1.16 times, grade E, less than claimed, which decides nothing.");
    }

    /// <summary>10,145 TFLOPS against 2,517 on data sheets is 4.03.</summary>
    [Fact]
    public void Reason_DataSheetsGiveMoreThanClaimed_SaysSoAndDecidesNothing()
    {
        AuditedClaim claim = AuditedClaims.Of("microsoft-maia200-3x-fp4");

        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
        claim.Reason.ShouldContain("On data sheets it comes to 4.03 times, grade E, more than claimed, which decides nothing.");
    }

    /// <summary>The headline's watts are partly of another source than the headline, which the test names.</summary>
    [Fact]
    public void OwnTerms_ConstantsOfAnotherSource_AreNamed() =>
        AuditedClaims.Of("nvidia-gb300-50x-per-megawatt").OwnTerms.How.ShouldStartWith("from figures that the claim publishes, with others of: ");

    /// <summary>10,403 W at the wall over 8 accelerators, 1,300 W each, against a claim of racks.</summary>
    [Fact]
    public void Reason_MeterAtAnotherBoundary_IsNamedAndDecidesNothing()
    {
        AuditedClaim claim = AuditedClaims.Of("engineered-b200-2.17-kilowatts");

        claim.OwnPoint.Figure!.Value.ShouldBe(10403 / 8.0, 1e-9);
        claim.OwnPoint.IsEvidence.ShouldBeFalse();
        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
        claim.Reason.ShouldContain("(at the node's wall; the claim is of the rack with all that belongs to it), which decides nothing");
    }

    [Theory]
    [InlineData("mlperf-b200-0.10-joules")]
    [InlineData("mlperf-h200-maxq-0.24-joules")]
    [InlineData("mlenergy-h100-0.12-joules")]
    [InlineData("semianalysis-mi355x-3x-cost")]
    [InlineData("semianalysis-b200-7x-per-megawatt")]
    public void Reason_TheClaimantsOwnRunsDecide_SaysSo(string id) =>
        AuditedClaims.Of(id).Reason.ShouldContain(", on data that its claimant publishes");

    [Fact]
    public void Reason_AnotherPublishesTheRuns_DoesNotSayTheClaimantDoes()
    {
        foreach (AuditedClaim claim in AuditedClaims.Result.Claims.Where(c => c.Claim.Claimant is not "SemiAnalysis" and not "ML.ENERGY" && !c.Claim.Claimant.Contains("MLPerf", StringComparison.Ordinal)))
        {
            claim.Reason.ShouldNotContain("its claimant publishes", Case.Sensitive, claim.Claim.Id);
        }
    }

    /// <summary>InferenceX has no row of gpt-oss-120b on H100 before November 2025, and its launch claims are of October.</summary>
    [Fact]
    public void OwnPoint_AllRunsAreLaterThanTheClaim_HasNone()
    {
        AuditedClaim claim = AuditedClaims.Of("semianalysis-b200-7x-per-megawatt");

        claim.OwnPoint.Figure.ShouldBeNull();
        claim.OwnPoint.WhyMissing.ShouldContain("nothing measured is as old as 2025-10");
        claim.EqualTerms.IsEvidence.ShouldBeTrue();
        claim.Reason.ShouldContain("nothing measured is as old as 2025-10");
    }

    /// <summary>The newest run of InferenceX with H100 and DeepSeek-R1 by the claim's February is of the 13th.</summary>
    [Fact]
    public void OwnPoint_RunsByThenAreTooSlow_SaysHowOldTheNewestIs() =>
        AuditedClaims.Of("semianalysis-gb200-55x-throughput").OwnPoint.WhyMissing.ShouldBe("H100, FP8: unreachable at 75 tokens/s per user; the fastest measured by 2026-02 is 68.5, the newest run by then of 2026-02-13");

    /// <summary>Its own 1.05 is not what makes it hold: at its own point evidence gives 1.66.</summary>
    [Fact]
    public void Reason_OwnFiguresAgainstEvidence_AreNotNamedAsAgreeing()
    {
        AuditedClaim claim = AuditedClaims.Of("semianalysis-tpu-v7-1.05x-throughput");

        claim.Reason.ShouldStartWith("Only elsewhere at equal terms, at 40 and 60 tokens/s per user");
        claim.Reason.ShouldContain("On its own published figures it comes to 1.05 times, grade E, as claimed, which decides nothing.");
    }
}
