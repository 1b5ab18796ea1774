using Joulewise.Catalog;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>What holds of every claim of the catalogue.</summary>
public sealed class CatalogueClaimTests
{
    public static TheoryData<string> Ids => [.. Question.Catalogue.Claims.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Audit_EveryClaim_HasAVerdictWithAReason(string id)
    {
        AuditedClaim claim = AuditedClaims.Of(id);

        claim.Reason.ShouldEndWith(".");
        claim.Unit.ShouldNotBeEmpty();
        claim.Sides.Count.ShouldBe(claim.Claim.Baseline is null ? 1 : 2);
        foreach ((string _, string _, ClaimTest test) in ClaimChapter.Tests(claim))
        {
            (test.Figure is null).ShouldBe(test.WhyMissing.Length > 0);
            (test.Figure is null).ShouldBe(test.Agrees is null);
            if (test.Figure is { } figure)
            {
                figure.Low.ShouldBeLessThanOrEqualTo(figure.High);
                figure.Value.ShouldBeGreaterThan(0);
                figure.SourceIds.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Audit_FiguresThatDecide_DoNotRestOnTheClaimsOwnSource()
    {
        AuditedClaim[] ofTokens = [.. AuditedClaims.Result.Claims.Where(c => c.Claim.Metric is not (ClaimMetric.Peak or ClaimMetric.PeakPerWatt))];
        foreach (AuditedClaim claim in ofTokens)
        {
            foreach (ClaimTest test in claim.Curves.SelectMany(c => c.Points).Select(p => p.Test).Append(claim.OwnPoint).Append(claim.EqualTerms).Where(t => t.IsEvidence))
            {
                test.Figure!.SourceIds.Contains(claim.Claim.Source.Id, StringComparer.Ordinal).ShouldBeFalse(claim.Claim.Id);
            }
        }

        ofTokens.Count(c => c.OwnPoint.IsEvidence).ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Audit_SubmissionsToMlperf_AreWhatTheirLogsSay()
    {
        // 6,154 W over 25,262 tokens/s and 10,403 W over 102,909 tokens/s, whole nodes at the wall.
        AuditedClaims.Of("mlperf-h200-maxq-0.24-joules").OwnTerms.Figure!.Value.ShouldBe(6154 / 25262.0, 1e-9);
        AuditedClaims.Of("mlperf-b200-0.10-joules").OwnTerms.Figure!.Value.ShouldBe(10403 / 102909.0, 1e-9);
        AuditedClaims.Of("mlperf-b200-0.10-joules").Verdict.ShouldBe(ClaimVerdict.Reproduced);
    }

    [Fact]
    public void Audit_PeaksOfDataSheets_AreCountedAndThenHeldEqual()
    {
        // 144 chips of 2,517 TFLOPS against 64 of 1,299, FP8; a chip each, 1.94.
        AuditedClaim claim = AuditedClaims.Of("aws-trn3-4.4x-compute");
        claim.OwnTerms.Figure!.Value.ShouldBe(144 * 2517 / (64 * 1299.0), 1e-9);
        claim.EqualTerms.Figure!.Value.ShouldBe(2517 / 1299.0, 1e-9);
    }

    [Fact]
    public void Document_OfAllClaims_RendersWithAChapterForEach()
    {
        ReportDocument report = AuditedClaims.Result.Document;

        report.Chapters.Count(c => c.Id.StartsWith("claim-", StringComparison.Ordinal)).ShouldBe(Question.Catalogue.Claims.Count);
        report.Results.Count.ShouldBe(6 * Question.Catalogue.Claims.Count);
        report.ShouldRender();
    }
}
