using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Tested claims as a report: all in one table, then a chapter for each.</summary>
internal static class ClaimsDocument
{
    /// <summary>Builds it.</summary>
    public static ReportDocument Build(IReadOnlyList<AuditedClaim> claims, AnalysisContext context)
    {
        foreach (AuditedClaim claim in claims)
        {
            context.Results.AddRange(ClaimResults.Of(claim));
        }

        string evidenceHash = EvidenceHash.Of(context.Inputs.Evidence);
        ReportHeader header = HeaderBuilder.Build(context, context.Main, evidenceHash);
        return new ReportDocument
        {
            Title = claims.Count == 1 ? $"Published claim put to the test: {claims[0].Claim.Id}" : "Published claims put to the test",
            Question = "Which published claims on accelerators' efficiency does open evidence reproduce, under which conditions, and which can nobody test?",
            Answer = Answer(claims),
            Header = header with
            {
                Topic = "claims",
                FunctionalUnit = "the figure of each claim, in its own unit",
                Model = header.Model with { Repository = "named for each claim", Precision = "stated" },
                Workload = new TrafficIdentity("named for each claim", null, null, "closed loop at fixed concurrency", null),
                Sla = new ServiceLevel(context.Request.TtftLimit?.InMilliseconds, null, null, "median"),
                Hardware = [],
                Software = [],
                Measurement = [],
            },
            Chapters = [Summary(claims), .. claims.Select(ClaimChapter.Build), Rule(context), ReproduceChapter.Build(context, evidenceHash)],
            Results = context.Results,
            Sensitivity = [],
            Exclusions = [],
            Sources = context.Sources.Entries,
        };
    }

    private static IReadOnlyList<string> Answer(IReadOnlyList<AuditedClaim> claims)
    {
        if (claims is [{ } only])
        {
            return [only.Claim.Statement, $"Verdict: {only.Verdict.InWords()}.", only.Reason];
        }

        string counts = Words.And([.. Enum.GetValues<ClaimVerdict>().Select(v => $"{claims.Count(c => c.Verdict == v).ToString(CultureInfo.InvariantCulture)} {v.InWords()}")]);
        return
        [
            $"Of {claims.Count.ToString(CultureInfo.InvariantCulture)} published claims of {claims.Select(c => c.Claim.Claimant).Distinct(StringComparer.Ordinal).Count().ToString(CultureInfo.InvariantCulture)} claimants, {counts}.",
            "Every claim met the same tests: its own arithmetic, evidence at its own point, and evidence at equal boundary, precision, speculation and interactivity.",
            "A claim that is not testable is not refuted: nobody has published what it takes.",
        ];
    }

    private static Chapter Summary(IReadOnlyList<AuditedClaim> claims) => new(
        "verdicts",
        "Verdicts",
        [
            new TableBlock(
                "verdict-table",
                "Each claim, the figure it publishes, what the tests give and the verdict",
                [
                    new("Claim", string.Empty, string.Empty),
                    new("Claimant", string.Empty, string.Empty),
                    new("Unit", string.Empty, "Times: how many times better the subject is."),
                    new("Claimed", string.Empty, string.Empty),
                    new("On its own terms", string.Empty, "Arithmetic from its own published figures."),
                    new("At its own point", string.Empty, "Evidence, each side as the claim states it."),
                    new("At equal terms", string.Empty, "Evidence at equal boundary, precision, speculation and interactivity."),
                    new("Verdict", string.Empty, string.Empty),
                ],
                [
                    .. claims.Select(c => new TableRow(
                    [
                        Cells.Text(c.Claim.Id),
                        Cells.Text(c.Claim.Claimant),
                        Cells.Text(c.Unit),
                        ClaimChapter.CellOf(c.Claimed),
                        ClaimChapter.CellOf(c.OwnTerms),
                        ClaimChapter.CellOf(c.OwnPoint),
                        ClaimChapter.CellOf(c.EqualTerms),
                        Cells.Text(c.Verdict.InWords()),
                    ])),
                ],
                ["A figure that is modelled, of grade E or of an interval wider than a factor of 4, or that was read at another boundary than the claim's, decides no verdict."]),
        ]);

    private static Chapter Rule(AnalysisContext context) => new(
        "rule",
        "How claims are judged",
        [
            new Paragraph("A figure agrees with a claim when its 90 % interval meets a band of 15 % to either side of the claimed figure, for claims print one or two digits. A claim of at least a figure also agrees with more."),
            new BulletList(
            [
                "Reproduced: evidence agrees at the claim's own point and at equal terms. A claim of one side, or of one accelerator on both, has no equal terms and needs its own point alone.",
                "Reproduced only under stated conditions: not those two together, but evidence at one of them or elsewhere in the range agrees, or the claim's own published figures do and evidence at its own point does not decide against it.",
                "Not reproduced: none of these, and evidence at the claim's interactivity could have agreed.",
                "Not testable: none of these. Figures that the claim publishes never decide against it.",
            ]),
            new Paragraph("A figure decides only when its throughput is measured, nothing in it is of grade E, and its interval spans no more than a factor of 4: a wider one would agree with almost anything. A metered power or energy decides only at the boundary the claim is of."),
            new Paragraph($"Equal terms hold precision, speculative decoding, interactivity and boundary alike and take the newest evidence with a median time to first token of at most {Words.Number(context.Request.TtftLimit?.InSeconds ?? 0)} s; energy is that of the facility at {context.Site.Name} with idle time, cost the newest cost of ownership. At its own point a side is the best measured of what it states, by runs no later than the claim and on the planning power and prices of its date."),
            new Paragraph("A point or traffic that is typed into the catalogue's entry and that the claim does not print is named under what it does not state."),
            new Paragraph("SemiAnalysis publishes InferenceX; ML.ENERGY and those who submit to MLPerf publish their own rows. Of their claims, reproduced means that the claim follows from the data that its claimant published, not that someone else measured the same."),
        ]);
}
