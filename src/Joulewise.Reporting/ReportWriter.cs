using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Writes a report's renderings into a folder.</summary>
public static class ReportWriter
{
    /// <summary>Writes the formats asked for as <c>report.html</c>, <c>report.md</c>, <c>report.json</c>, <c>report.pdf</c>.</summary>
    /// <param name="document">The report.</param>
    /// <param name="directory">The folder; made when it does not exist.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="cancellationToken">Stops the writing; no half-written file is left.</param>
    /// <returns>One entry per format, in the order of <see cref="ReportFormat"/>; a PDF that could not be made has no path and says why.</returns>
    /// <exception cref="InputException">The folder cannot be made or written to.</exception>
    /// <exception cref="ArgumentException">An anchor is used twice, a row does not fit its table, or a cited source is not listed.</exception>
    public static async Task<IReadOnlyList<WrittenFile>> WriteAsync(
        ReportDocument document,
        DirectoryInfo directory,
        IReadOnlySet<ReportFormat> formats,
        CancellationToken cancellationToken = default)
    {
        ReportCheck.Verify(document);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(formats);
        try
        {
            directory.Create();
            List<WrittenFile> written = [];
            foreach (ReportFormat format in formats.Order())
            {
                written.Add(await WriteAsync(document, directory, format, cancellationToken).ConfigureAwait(false));
            }

            return written;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"output folder '{directory.FullName}' cannot be written ({fault.Message.ReplaceLineEndings(" ")}); give a folder that can", fault);
        }
    }

    private static async Task<WrittenFile> WriteAsync(ReportDocument document, DirectoryInfo directory, ReportFormat format, CancellationToken cancellationToken)
    {
        string path = Path.Combine(directory.FullName, FileName(format));
        if (format == ReportFormat.Pdf)
        {
            string note = await PrintAsync(document, path, cancellationToken).ConfigureAwait(false);
            return new WrittenFile(format, note.Length == 0 ? path : null, note);
        }

        string text = format switch
        {
            ReportFormat.Html => await ReportHtml.RenderAsync(document, cancellationToken).ConfigureAwait(false),
            ReportFormat.Markdown => ReportMarkdown.Render(document),
            _ => ReportJson.Serialize(document),
        };
        await AtomicFile.WriteAsync(path, text, cancellationToken).ConfigureAwait(false);
        return new WrittenFile(format, path, string.Empty);
    }

    private static async Task<string> PrintAsync(ReportDocument document, string path, CancellationToken cancellationToken)
    {
        if (ChromiumFinder.OnThisMachine.Find() is null)
        {
            return ChromiumFinder.OnThisMachine.Advice();
        }

        DirectoryInfo scratch = Directory.CreateTempSubdirectory("joulewise-page-");
        try
        {
            string page = Path.Combine(scratch.FullName, "report.html");
            await AtomicFile.WriteAsync(page, await ReportHtml.RenderAsync(document, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            return await PdfExporter.ExportAsync(new FileInfo(page), new FileInfo(path), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string FileName(ReportFormat format) => format switch
    {
        ReportFormat.Html => "report.html",
        ReportFormat.Markdown => "report.md",
        ReportFormat.Json => "report.json",
        ReportFormat.Pdf => "report.pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown format."),
    };
}
