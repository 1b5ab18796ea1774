using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Pdf;

public sealed class PdfExporterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-test-");

    private FileInfo Page => new(Path.Combine(_folder.FullName, "page.html"));

    private FileInfo Pdf => new(Path.Combine(_folder.FullName, "page.pdf"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Export_Sample_WritesAPdf()
    {
        Assert.SkipWhen(ChromiumFinder.OnThisMachine.Find() is null, ChromiumFinder.OnThisMachine.Advice());
        await File.WriteAllTextAsync(Page.FullName, await ReportHtml.RenderAsync(SampleReport.Create(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        (await PdfExporter.ExportAsync(Page, Pdf, TestContext.Current.CancellationToken)).ShouldBeEmpty();

        byte[] bytes = await File.ReadAllBytesAsync(Pdf.FullName, TestContext.Current.CancellationToken);
        System.Text.Encoding.ASCII.GetString(bytes, 0, 5).ShouldBe("%PDF-");
        bytes.Length.ShouldBeGreaterThan(50_000);
        Names().ShouldBe(["page.html", "page.pdf"]);
    }

    [Fact]
    public async Task Export_NoBrowser_SaysHowToGetOne()
    {
        string note = await ExportAsync(new ChromiumFinder(_ => null, _ => false), CancellationToken.None);

        note.ShouldStartWith("no PDF: ");
        Names().ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_BrowserThatFails_IsNamedWithItsExitCode()
    {
        string note = await ExportAsync(Script("exit 3"), CancellationToken.None);

        note.ShouldContain("exit code 3");
        note.ShouldNotContain('\n');
        Pdf.Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Export_BrowserThatWritesNothing_IsNoSuccess() =>
        (await ExportAsync(Script("exit 0"), CancellationToken.None)).ShouldContain("wrote no file");

    [Fact]
    public async Task Export_BrowserThatHangs_IsStopped()
    {
        string note = await ExportAsync(Script("exec sleep 600"), CancellationToken.None, TimeSpan.FromMilliseconds(200));

        note.ShouldContain("did not finish");
    }

    [Fact]
    public async Task Export_Cancelled_StopsTheBrowserAndLeavesNothing()
    {
        ChromiumFinder finder = Script("echo half > \"" + Pdf.FullName + ".part\"\nexec sleep 600");
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(() => ExportAsync(finder, source.Token));

        Names().ShouldBe(["browser"]);
    }

    private Task<string> ExportAsync(ChromiumFinder finder, CancellationToken cancellationToken, TimeSpan? patience = null) =>
        PdfExporter.ExportAsync(Page, Pdf, finder, patience ?? TimeSpan.FromMinutes(1), cancellationToken);

    private string[] Names() => [.. _folder.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal)];

    private ChromiumFinder Script(string body)
    {
        string path = Path.Combine(_folder.FullName, "browser");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the stand-in browser is a shell script");
        }
        else
        {
            File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new ChromiumFinder(_ => path, _ => true);
    }
}
