using Joulewise.Quantities;
using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests;

public sealed class ReportWriterTests : IDisposable
{
    private static readonly HashSet<ReportFormat> TextFormats = [ReportFormat.Json, ReportFormat.Html, ReportFormat.Markdown];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Write_TextFormats_AreAllThereInOrder()
    {
        DirectoryInfo target = new(Path.Combine(_folder.FullName, "new", "folder"));

        IReadOnlyList<WrittenFile> written = await ReportWriter.WriteAsync(SampleReport.Create(), target, TextFormats, TestContext.Current.CancellationToken);

        written.Select(static file => Path.GetFileName(file.Path)).ShouldBe(["report.html", "report.md", "report.json"]);
        target.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal).ShouldBe(["report.html", "report.json", "report.md"]);
        (await File.ReadAllTextAsync(written[2].Path!, TestContext.Current.CancellationToken)).ShouldBe(ReportJson.Serialize(SampleReport.Create()));
    }

    [Fact]
    public async Task Write_Twice_GivesTheSameBytes()
    {
        IReadOnlyList<WrittenFile> written = await ReportWriter.WriteAsync(SampleReport.Create(), _folder, TextFormats, TestContext.Current.CancellationToken);
        byte[][] first = [.. written.Select(static file => File.ReadAllBytes(file.Path!))];

        await ReportWriter.WriteAsync(SampleReport.Create(), _folder, TextFormats, TestContext.Current.CancellationToken);

        written.Select(static file => File.ReadAllBytes(file.Path!)).ShouldBe(first);
    }

    [Fact]
    public async Task Write_Cancelled_KeepsWhatWasThere()
    {
        string path = Path.Combine(_folder.FullName, "report.json");
        await File.WriteAllTextAsync(path, "old", TestContext.Current.CancellationToken);

        await Should.ThrowAsync<OperationCanceledException>(() => ReportWriter.WriteAsync(SampleReport.Create(), _folder, new HashSet<ReportFormat> { ReportFormat.Json }, new CancellationToken(canceled: true)));

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe("old");
        _folder.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public async Task Write_FolderThatIsAFile_IsTheUsersFault()
    {
        string path = Path.Combine(_folder.FullName, "taken");
        await File.WriteAllTextAsync(path, "a file", TestContext.Current.CancellationToken);

        InputException fault = await Should.ThrowAsync<InputException>(() => ReportWriter.WriteAsync(SampleReport.Create(), new DirectoryInfo(path), TextFormats, TestContext.Current.CancellationToken));

        fault.Message.ShouldContain(path);
        fault.Message.ShouldNotContain('\n');
    }
}
