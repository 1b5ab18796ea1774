using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary>One claim in full on the terminal.</summary>
internal static class ClaimText
{
    public static void Write(IHost host, AuditedClaim audited)
    {
        Claim claim = audited.Claim;
        Line(host, $"{claim.Id}: {claim.Claimant}, {claim.Date}");
        Line(host, claim.Statement);
        Line(host, $"Verdict: {audited.Verdict.InWords()}. {audited.Reason}");
        host.Out.WriteLine();
        Tables.Write(
            host,
            ["test", ">figure", "agrees", "how, or why there is none"],
            [
                ["claimed", ClaimsText.Claimed(audited), string.Empty, string.Empty],
                Row("on its own terms", audited.OwnTerms),
                Row("on today's constants", audited.TodaysConstants),
                Row("on watts of boards", audited.BoardWatts),
                Row("at its own point", audited.OwnPoint),
                Row("at equal terms", audited.EqualTerms),
            ]);
        Tables.Write(
            host,
            ["side", "configuration", "reading", ">tokens/s per accelerator", ">board power, W", ">J/output token, facility"],
            audited.Sides.Select(s => (IReadOnlyList<string>)
            [
                s.Name,
                s.OutputTokensPerSPerAccelerator is null ? s.WhyMissing : s.Configuration,
                s.Reading,
                Figure(s.OutputTokensPerSPerAccelerator),
                Figure(s.BoardPowerInWatts),
                Figure(s.JoulesPerOutputToken),
            ]));
        foreach (ClaimCurve curve in audited.Curves)
        {
            Line(host, $"At equal terms: {curve.Name}");
            Tables.Write(
                host,
                [">tokens/s per user", ">times", "agrees", "why there is none"],
                curve.Points.Select(p => (IReadOnlyList<string>)
                [
                    p.InteractivityTokensPerSPerUser.ToString("0.#", CultureInfo.InvariantCulture),
                    ClaimsText.Figure(p.Test),
                    Agrees(p.Test),
                    p.Test.WhyMissing,
                ]));
        }

        Fact(host, "Boundary", claim.Boundary);
        Fact(host, "Price basis", claim.PriceBasis);
        Fact(host, "States", claim.States);
        Fact(host, "Does not state", claim.DoesNotState);
        Fact(host, "Sides differ in", string.Join("; ", audited.Differences));
        Fact(host, "Note", claim.Note);
        Fact(host, "Read in", $"{claim.Source.Title}, {claim.Source.Reference}");
    }

    private static IReadOnlyList<string> Row(string name, ClaimTest test) =>
        [name, ClaimsText.Figure(test), Agrees(test), test.Figure is null ? test.WhyMissing : test.How];

    private static string Agrees(ClaimTest test) => test.Agrees switch
    {
        true => "yes",
        false => "no",
        _ => string.Empty,
    };

    private static string Figure(ClaimFigure? figure) => figure is null ? "-" : ClaimsText.Figure(figure);

    private static void Fact(IHost host, string name, string text)
    {
        if (text.Length > 0)
        {
            Line(host, $"{name}: {text}");
        }
    }

    private static void Line(IHost host, string text) => host.Out.WriteLine(Printable.Plain(text));
}
