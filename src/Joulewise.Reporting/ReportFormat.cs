namespace Joulewise.Reporting;

/// <summary>A rendering of the report.</summary>
public enum ReportFormat
{
    /// <summary>One self-contained page: <c>report.html</c>.</summary>
    Html,

    /// <summary>GitHub-flavoured Markdown: <c>report.md</c>.</summary>
    Markdown,

    /// <summary>JSON by the published schema: <c>report.json</c>.</summary>
    Json,

    /// <summary>A4 pages printed from the HTML by an installed Chromium: <c>report.pdf</c>.</summary>
    Pdf,
}
