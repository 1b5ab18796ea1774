using System.Text.RegularExpressions;
using ApprovalTests;
using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Markdown;

public sealed class ReportMarkdownTests
{
    [Fact]
    public void Render_Sample_IsApproved() =>
        Approvals.VerifyWithExtension(ReportMarkdown.Render(SampleReport.Create()), ".md");

    [Fact]
    public void Render_Twice_GivesTheSameText() =>
        ReportMarkdown.Render(SampleReport.Create()).ShouldBe(ReportMarkdown.Render(SampleReport.Create()));

    [Fact]
    public void Render_EdgeCases_AreWritten() => ReportMarkdown.Render(EdgeReport.Create()).ShouldContain("\\[−1.0 – ∞\\]");

    [Fact]
    public void Render_HostileTexts_LeaveNoMarkupOutsideFences()
    {
        string text = Regex.Replace(ReportMarkdown.Render(HostileReport.Create()), @"^(?<fence>`{3,})text\n.*?^\k<fence>$", string.Empty, RegexOptions.Multiline | RegexOptions.Singleline);

        text.ShouldNotContain("<img");
        text.ShouldNotContain("<b>");
        text.ShouldNotContain("</script>");
        Regex.IsMatch(text, @"(?<!\\)\]\(").ShouldBeFalse();
    }

    [Fact]
    public void Render_Tables_KeepTheirNumberOfCells()
    {
        string[] lines = ReportMarkdown.Render(HostileReport.Create()).Split('\n');
        int[] rulers = [.. lines.Index().Where(static line => Regex.IsMatch(line.Item, @"^\|( ---:? \|)+$")).Select(static line => line.Index)];

        rulers.ShouldNotBeEmpty();
        foreach (int ruler in rulers)
        {
            int cells = Cells(lines[ruler]);
            for (int i = ruler - 1; lines[i].StartsWith('|'); i += i == ruler - 1 ? 2 : 1)
            {
                Cells(lines[i]).ShouldBe(cells, lines[i]);
            }
        }
    }

    private static int Cells(string line) => Regex.Count(line, @"(?<!\\)\|");
}
