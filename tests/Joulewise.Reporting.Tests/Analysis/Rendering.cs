namespace Joulewise.Reporting.Tests.Analysis;

internal static class Rendering
{
    /// <summary>The renderings that need no browser come out, so anchors, tables, charts and citations hold.</summary>
    public static void ShouldRender(this ReportDocument report)
    {
        ReportJson.Serialize(report).ShouldStartWith("{");
        ReportMarkdown.Render(report).ShouldContain(report.Question);
    }
}
