using System.Globalization;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>Holds the table of docs/claims.md to what the tests give.</summary>
public sealed class ClaimsPageTests
{
    private static readonly Lazy<string> Page = new(() =>
    {
        using StreamReader reader = new(typeof(ClaimsPageTests).Assembly.GetManifestResourceStream("claims.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    [Fact]
    public void Page_Verdicts_AreThoseOfTheTests() =>
        Page.Value.ShouldContain(string.Join('\n', AuditedClaims.Result.Claims.Select(RowOf)));

    private static string RowOf(AuditedClaim claim) =>
        $"| {claim.Claim.Id} | {Short(claim.Claimed.Value)} {claim.Unit} | {Figure(claim.OwnTerms)} | {Figure(claim.OwnPoint)} | {Figure(claim.EqualTerms)} | {claim.Verdict.InWords()} |";

    private static string Figure(ClaimTest test) => test.Figure switch
    {
        null or { Modelled: true } => string.Empty,
        { } f when f.Low < f.High => $"{Short(f.Value)} [{Short(f.Low)} to {Short(f.High)}] {f.Grade}",
        { } f => $"{Short(f.Value)} {f.Grade}",
    };

    /// <summary>Two digits, three where a first 1 would make two coarse: no last bit of another machine shows.</summary>
    private static string Short(double value)
    {
        int digits = Math.Max(0, 1 - (int)Math.Floor(Math.Log10(value / 2)));
        double unit = Math.Pow(10, Math.Floor(Math.Log10(value / 2)) - 1);
        return (Math.Round(value / unit) * unit).ToString($"#,0.{new string('#', Math.Min(digits, 6))}", CultureInfo.InvariantCulture);
    }
}
