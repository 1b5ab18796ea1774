namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>The three headlines on their own published figures, worked out here by hand.</summary>
public sealed class HeadlineTests
{
    [Fact]
    public void FiftyTimesPerMegawatt_OnItsOwnFigures_IsARatioOfRatesOverARatioOfConstants()
    {
        AuditedClaim claim = AuditedClaims.Of("nvidia-gb300-50x-per-megawatt");

        // 6,000 and 90 tokens/s per accelerator over 2.10 and 1.73 kW: 2857 over 52.0 tokens/s per kW.
        claim.OwnTerms.Figure!.Value.ShouldBe(6000 / 2.10 / (90 / 1.73), 1e-9);
        claim.OwnTerms.Figure.Value.ShouldBe(54.92, 0.005);
        claim.OwnTerms.Figure.Grade.ShouldBe("E");
        claim.OwnTerms.Agrees.ShouldBe(true);

        // The constants of August 2026: 2.12 and 1.37 kW.
        claim.TodaysConstants.Figure!.Value.ShouldBe(6000 / 2.12 / (90 / 1.37), 1e-9);
        claim.Verdict.ShouldBe(ClaimVerdict.ReproducedUnderConditions);
        claim.Reason.ShouldStartWith("On its own published figures alone (54.9 times, grade E).");
        string.Join("; ", claim.Differences).ShouldBe("precision fp4 against fp8; speculative decoding mtp against not stated; serving disaggregated against not stated");
    }

    [Fact]
    public void ThirtyFiveTimesCheaper_OnItsOwnFigures_IsPriceOverRateOfBothSides()
    {
        AuditedClaim claim = AuditedClaims.Of("nvidia-gb300-35x-cost");

        const double Subject = 2.65 / (6000 * 3600.0) * 1e6;
        const double Baseline = 1.41 / (90 * 3600.0) * 1e6;
        Subject.ShouldBe(0.123, 0.0005);
        Baseline.ShouldBe(4.35, 0.005);
        claim.OwnTerms.Figure!.Value.ShouldBe(Baseline / Subject, 1e-9);
        claim.OwnTerms.Figure.Value.ShouldBe(35.47, 0.005);

        // The prices of August 2026: 2.31 and 1.22 US dollars an hour.
        claim.TodaysConstants.Figure!.Value.ShouldBe(1.22 / 90 / (2.31 / 6000), 1e-9);
        claim.Verdict.ShouldBe(ClaimVerdict.ReproducedUnderConditions);
    }

    [Fact]
    public void FiveTimesBySoftware_OlderThanAllEvidence_IsNotTestable()
    {
        AuditedClaim claim = AuditedClaims.Of("nvidia-b200-5x-software");

        claim.Verdict.ShouldBe(ClaimVerdict.NotTestable);
        claim.OwnTerms.Figure.ShouldBeNull();

        // The first row of B200 with gpt-oss-120b is of 2 November 2025, after the claim's October.
        claim.Reason.ShouldContain("nothing measured is as old as 2025-10-09; the first is of 2025-11-02");
        claim.Curves.ShouldBeEmpty();
    }
}
