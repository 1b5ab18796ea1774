using CsCheck;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>No side has an advantage: swapped sides give one over the multiple, in every test.</summary>
public sealed class FairnessTests
{
    private static readonly ClaimMetric[] Metrics =
        [ClaimMetric.Throughput, ClaimMetric.ThroughputPerMegawatt, ClaimMetric.Cost, ClaimMetric.Energy];

    private static readonly Gen<ClaimSide> Sides =
        from rate in Gen.Double[1, 1e5]
        from watts in Gen.Double[50, 5000]
        from price in Gen.Double[0.1, 20]
        select new ClaimSide
        {
            Name = "side",
            Throughput = AuditedClaims.Figure(TokenRate.FromPerSecond(rate)),
            Power = AuditedClaims.Figure(Power.FromWatts(watts)),
            Price = AuditedClaims.Figure(MoneyRate.FromDollarsPerHour(price)),
        };

    [Fact]
    public void Multiple_SidesSwapped_IsOneOverIt() =>
        Gen.Select(Sides, Sides, Gen.OneOf(Metrics)).Sample((a, b, metric) =>
        {
            SourceBook sources = new(new Dictionary<string, string>(StringComparer.Ordinal));
            Claim claim = AuditedClaims.Claim(metric, 2, a with { Name = "a" }, b with { Name = "b" });
            Claim swapped = claim with { Subject = claim.Baseline!, Baseline = claim.Subject };

            double there = ClaimMeasure.Of(claim, PublishedSide.Of(claim, claim.Subject), PublishedSide.Of(claim, claim.Baseline!), sources)!.Value;
            double back = ClaimMeasure.Of(swapped, PublishedSide.Of(swapped, swapped.Subject), PublishedSide.Of(swapped, swapped.Baseline!), sources)!.Value;

            (there * back).ShouldBe(1, 1e-9);
        });

    [Theory]
    [InlineData("semianalysis-b200-3x-per-megawatt")]
    [InlineData("semianalysis-gb200-8x-per-megawatt")]
    [InlineData("semianalysis-mi355x-3x-cost")]
    [InlineData("semianalysis-mi355x-4x-throughput")]
    public void Audit_SidesSwapped_InvertsEveryTest(string id)
    {
        AuditedClaim there = AuditedClaims.Of(id);
        Claim swapped = there.Claim with { Subject = there.Claim.Baseline!, Baseline = there.Claim.Subject, Multiple = AuditedClaims.Figure(Ratio.FromFraction(1 / there.Claimed.Value)) };
        AuditedClaim back = new ClaimAuditor(ReportBuilder.ContextOf(new ReportRequest(), AuditedClaims.Inputs, TestContext.Current.CancellationToken)).Audit(swapped);

        (back.OwnPoint.Figure is null).ShouldBe(there.OwnPoint.Figure is null);
        if (there.OwnPoint.Figure is { } own)
        {
            (own.Value * back.OwnPoint.Figure!.Value).ShouldBe(1, 1e-9);
        }

        (there.EqualTerms.Figure!.Value * back.EqualTerms.Figure!.Value).ShouldBe(1, 1e-9);
        (there.EqualTerms.Figure.Low * back.EqualTerms.Figure.High).ShouldBe(1, 0.01);
        back.Verdict.ShouldBe(there.Verdict);
    }
}
