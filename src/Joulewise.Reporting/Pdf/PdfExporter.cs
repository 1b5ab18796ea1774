namespace Joulewise.Reporting;

/// <summary>Prints a page of the report to PDF with an installed Chromium.</summary>
public static class PdfExporter
{
    /// <summary>Prints a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pdf">Where the PDF goes; written whole or not at all.</param>
    /// <param name="cancellationToken">Stops the browser and leaves no file.</param>
    /// <returns>An empty string when the file was written, else one line that says why not and what to do.</returns>
    public static Task<string> ExportAsync(FileInfo html, FileInfo pdf, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
