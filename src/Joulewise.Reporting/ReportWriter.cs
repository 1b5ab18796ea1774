namespace Joulewise.Reporting;

/// <summary>Writes a report's renderings into a folder.</summary>
public static class ReportWriter
{
    /// <summary>Writes the formats asked for as <c>report.html</c>, <c>report.md</c>, <c>report.json</c>, <c>report.pdf</c>.</summary>
    /// <param name="document">The report.</param>
    /// <param name="directory">The folder; made when it does not exist.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="cancellationToken">Stops the writing; no half-written file is left.</param>
    /// <returns>One entry per format, in the order of <see cref="ReportFormat"/>.</returns>
    public static Task<IReadOnlyList<WrittenFile>> WriteAsync(
        ReportDocument document,
        DirectoryInfo directory,
        IReadOnlySet<ReportFormat> formats,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
