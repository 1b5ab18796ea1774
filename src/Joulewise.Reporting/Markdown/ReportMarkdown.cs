namespace Joulewise.Reporting;

/// <summary>The report as GitHub-flavoured Markdown.</summary>
public static class ReportMarkdown
{
    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <returns>The text; the same document always gives the same text.</returns>
    public static string Render(ReportDocument document) => throw new NotSupportedException();
}
