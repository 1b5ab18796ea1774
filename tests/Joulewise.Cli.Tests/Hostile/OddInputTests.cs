using System.Text;

namespace Joulewise.Cli.Tests.Hostile;

/// <summary>Inputs that look odd and are in order.</summary>
public sealed class OddInputTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Import_ByteOrderMarkAndWindowsLines_AreRead() =>
        (await ImportAsync("own.csv", "\uFEFF" + Rows.One.ReplaceLineEndings("\r\n"))).ShouldSucceed().Out.ShouldContain("1 added");

    [Fact]
    public async Task Import_Utf16WithItsMark_IsRead()
    {
        _bench.Write("own.csv", Bytes.Utf16(Rows.One));

        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed().Out.ShouldContain("1 added");
    }

    [Fact]
    public async Task Import_NoLineEndAtTheEnd_IsRead() =>
        (await ImportAsync("own.csv", Rows.One.TrimEnd('\n'))).ShouldSucceed().Out.ShouldContain("1 added");

    [Fact]
    public async Task Import_JsonWithByteOrderMark_IsRead()
    {
        _bench.Write("api.json", "\uFEFF" + PublicFiles.Api);

        (await _bench.RunAsync("import", "inferencex-api", "api.json")).ShouldSucceed();
    }

    [Theory]
    [InlineData("my rows, \"quoted\" and 'quoted'.csv")]
    [InlineData("a[1]*?;$(x) `y`.csv")]
    [InlineData("--json")]
    [InlineData("日本語 é.csv")]
    public async Task Import_OddNames_AreOnlyNames(string name)
    {
        _bench.Write(name, Rows.One);

        (await _bench.RunAsync("import", "csv", "./" + name)).ShouldSucceed().Out.ShouldContain("1 added");

        (await _bench.RunAsync("evidence", "query", "SELECT origin FROM measured WHERE id = 'own-1'", "--json")).ShouldSucceed()
            .Json()[0].GetProperty("origin").GetString().ShouldBe($"csv: {Path.Combine(_bench.Folder, name)}");
    }

    [Fact]
    public async Task Import_UnknownColumns_AreToldOnceAndNotFatal()
    {
        StringBuilder text = new(Rows.Header.TrimEnd('\n') + ",colour,\u001b[31mtaste\n");
        for (int i = 0; i < 50; i++)
        {
            text.Append(Rows.Row(id: FormattableString.Invariant($"own-{i}")).TrimEnd('\n')).Append(",red,sweet\n");
        }

        Outcome outcome = await ImportAsync("own.csv", text.ToString());

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Out.ShouldContain("50 added");
        outcome.Error.ShouldBe($"joulewise: {_bench.PathOf("own.csv")}: columns not in the schema are passed over: colour, \uFFFD[31mtaste{Environment.NewLine}");
    }

    [Fact]
    public async Task Import_UnknownAcceleratorsOfAPublicFile_AreToldOnceAndKept()
    {
        string api = PublicFiles.Api.Replace("mi355x", "xpu\\u001b[31m-9", StringComparison.Ordinal);
        _bench.Write("api.json", api);

        Outcome outcome = await _bench.RunAsync("import", "inferencex-api", "api.json");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("is not in the catalogue");
        outcome.Error.ShouldNotContain("\u001b");
        (await _bench.RunAsync("evidence", "list", "--source", "inferencex", "--model", "DeepSeek", "--limit", "1000000")).Out.ShouldNotContain("\u001b");
    }

    private Task<Outcome> ImportAsync(string name, string text)
    {
        _bench.Write(name, text);
        return _bench.RunAsync("import", "csv", name);
    }
}
