namespace Joulewise.Reporting;

/// <summary>The report as one self-contained HTML page: no request leaves it.</summary>
public static class ReportHtml
{
    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="cancellationToken">Stops the rendering.</param>
    /// <returns>The page; the same document always gives the same text.</returns>
    public static Task<string> RenderAsync(ReportDocument document, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
