using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The tests of a claim in flat form.</summary>
internal static class ClaimResults
{
    private const string Parity = "claim";

    /// <summary>One entry for each test, with or without a figure.</summary>
    public static IEnumerable<ReportResult> Of(AuditedClaim audited) => ClaimChapter.Tests(audited)
        .Select(t => (t.Key, t.Test))
        .Prepend(("claimed", new ClaimTest(audited.Claimed, audited.Claim.Statement, string.Empty, null)))
        .Select(t => new ReportResult(
            $"claims/{audited.Claim.Id}/{t.Item1}",
            audited.Claim.Id,
            t.Item1,
            audited.Unit,
            t.Item2.Figure?.Value,
            t.Item2.Figure?.Low,
            t.Item2.Figure?.High,
            Interval<Ratio>.Level,
            t.Item2.Figure?.Grade ?? nameof(Grade.X),
            t.Item2.Figure?.SourceIds ?? [],
            Estimated: t.Item2 is { Figure: not null, IsEvidence: false },
            Extrapolated: t.Item2.Figure?.Modelled == true,
            string.Empty,
            string.Empty,
            string.Empty,
            audited.Claim.Subject.Interactivity?.Value.InPerSecond,
            Parity,
            null,
            [],
            t.Item2.Figure is null ? t.Item2.WhyMissing : t.Item2.How)
        {
            Model = audited.Claim.Subject.ModelId,
            Workload = audited.Claim.Subject.WorkloadId,
        });
}
