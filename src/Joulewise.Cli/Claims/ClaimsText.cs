using System.Globalization;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary>All claims as one table on the terminal.</summary>
internal static class ClaimsText
{
    public static void Write(IHost host, ClaimsResult result)
    {
        Tables.Write(
            host,
            ["claim", "claimant", ">claimed", ">on its own terms", ">at its own point", ">at equal terms", "verdict"],
            result.Claims.Select(c => (IReadOnlyList<string>)[c.Claim.Id, c.Claim.Claimant, Claimed(c), Figure(c.OwnTerms), Figure(c.OwnPoint), Figure(c.EqualTerms), c.Verdict.InWords()]));
        host.Out.WriteLine("Multiples are times better; intervals are of 90 %. E: quoted. m: modelled. --id ID shows a claim in full.");
        foreach (string sentence in result.Document.Answer)
        {
            host.Out.WriteLine(Printable.Plain(sentence));
        }
    }

    public static string Claimed(AuditedClaim audited) => $"{Short(audited.Claimed.Value)} {audited.Unit}";

    public static string Figure(ClaimTest test) => test.Figure is { } figure ? Figure(figure) : "-";

    public static string Figure(ClaimFigure figure)
    {
        string interval = figure.Low < figure.High ? $" [{Short(figure.Low)} to {Short(figure.High)}]" : string.Empty;
        return $"{Short(figure.Value)}{interval} {figure.Grade}{(figure.Modelled ? " m" : string.Empty)}";
    }

    private static string Short(double value) => Math.Abs(value) >= 1000
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);
}
