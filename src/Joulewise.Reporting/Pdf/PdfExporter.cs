using System.Diagnostics;

namespace Joulewise.Reporting;

/// <summary>Prints a page of the report to PDF with an installed Chromium.</summary>
/// <remarks>
/// The browser is the one <c>JOULEWISE_CHROMIUM</c> names, else Chromium, Chrome or Edge on <c>PATH</c> or in its usual place.
/// It runs without a window, with a profile of its own that is removed afterwards, and loads nothing but the page.
/// </remarks>
public static class PdfExporter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Prints a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pdf">Where the PDF goes; written whole or not at all.</param>
    /// <param name="cancellationToken">Stops the browser and leaves no file.</param>
    /// <returns>An empty string when the file was written, else one line that says why not and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<string> ExportAsync(FileInfo html, FileInfo pdf, CancellationToken cancellationToken = default) =>
        ExportAsync(html, pdf, ChromiumFinder.OnThisMachine, Patience, cancellationToken);

    /// <summary>Prints a page with a browser of the finder's choice.</summary>
    /// <param name="html">The page.</param>
    /// <param name="pdf">Where the PDF goes.</param>
    /// <param name="finder">Finds the browser.</param>
    /// <param name="patience">How long the browser may take.</param>
    /// <param name="cancellationToken">Stops the browser.</param>
    /// <returns>Empty, or one line that says why no file was written.</returns>
    internal static async Task<string> ExportAsync(FileInfo html, FileInfo pdf, ChromiumFinder finder, TimeSpan patience, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(pdf);
        if (finder.Find() is not string browser)
        {
            return finder.Advice();
        }

        DirectoryInfo profile = Directory.CreateTempSubdirectory("joulewise-pdf-");
        string part = pdf.FullName + ".part";
        try
        {
            string complaint = await RunAsync(browser, Arguments(html, part, profile), patience, cancellationToken).ConfigureAwait(false);
            if (complaint.Length == 0 && new FileInfo(part) is { Exists: true, Length: > 0 })
            {
                File.Move(part, pdf.FullName, overwrite: true);
                return string.Empty;
            }

            return "no PDF: '" + browser + "' " + (complaint.Length == 0 ? "wrote no file" : complaint) + "; name another browser in " + ChromiumFinder.Variable;
        }
        finally
        {
            File.Delete(part);
            Remove(profile);
        }
    }

    private static IEnumerable<string> Arguments(FileInfo html, string part, DirectoryInfo profile)
    {
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--disable-quic";
        yield return "--disable-sync";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-default-apps";
        yield return "--no-default-browser-check";
        yield return "--no-first-run";
        yield return "--no-pdf-header-footer";
        yield return "--export-tagged-pdf";
        yield return "--generate-pdf-document-outline";
        yield return "--user-data-dir=" + profile.FullName;
        yield return "--print-to-pdf=" + part;
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            yield return "--no-sandbox";
        }

        yield return new Uri(html.FullName).AbsoluteUri;
    }

    private static async Task<string> RunAsync(string browser, IEnumerable<string> arguments, TimeSpan patience, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(browser, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = new() { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return "does not start (" + fault.Message + ")";
        }

        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"did not finish within {patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }

        return process.ExitCode == 0 ? string.Empty : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ended with exit code {process.ExitCode}");
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper of the browser may still be closing its files; the folder is in the system's temporary place.
        }
        catch (UnauthorizedAccessException)
        {
            // As above, on Windows.
        }
    }
}
