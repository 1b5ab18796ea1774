using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string> Kinds => [.. PublicFiles.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Import_EachKind_AddsOnceAndChangesNothingTheSecondTime(string kind)
    {
        string path = PublicFiles.Write(kind, _bench);

        JsonElement first = (await _bench.RunAsync("import", kind, path, "--json")).Json();
        IReadOnlyList<string> after = _bench.Snapshot();
        JsonElement second = (await _bench.RunAsync("import", kind, path, "--json")).Json();

        first.GetProperty("kind").GetString().ShouldBe(kind);
        first.GetProperty("added").GetInt32().ShouldBe(1);
        first.GetProperty("store").GetString().ShouldBe(_bench.Store);
        second.GetProperty("added").GetInt32().ShouldBe(0);
        second.GetProperty("unchanged").GetInt32().ShouldBe(1);
        _bench.Snapshot().ShouldBe(after);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Import_ToAFile_KeepsNothingAndCanBeReadBack(string kind)
    {
        string path = PublicFiles.Write(kind, _bench);

        Outcome written = await _bench.RunAsync("import", kind, path, "--output", "rows of 'mine'.csv");
        written.Code.ShouldBe(ExitCodes.Done);
        written.Out.ShouldContain("1 rows read and written to");
        File.Exists(_bench.Store).ShouldBeFalse();

        JsonElement back = (await _bench.RunAsync("import", "csv", "rows of 'mine'.csv", "--json")).ShouldSucceed().Json();
        back.GetProperty("added").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Import_ChangedRow_ReplacesIt()
    {
        _bench.Write("own.csv", Rows.One);
        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed().Out.ShouldContain("1 rows read: 1 added, 0 replaced, 0 unchanged");
        _bench.Write("own.csv", Rows.Header + Rows.Row(power: "650"));

        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed().Out.ShouldContain("0 added, 1 replaced, 0 unchanged");

        (await _bench.RunAsync("evidence", "show", "own-1", "--json")).ShouldSucceed().Json().GetProperty("power_w_per_accelerator").GetDouble().ShouldBe(650);
    }

    [Fact]
    public async Task Import_StoreNamed_IsMadeThereAndReadFromThere()
    {
        _bench.Write("own.csv", Rows.One);

        (await _bench.RunAsync("import", "csv", "own.csv", "--store", "deep/my store.duckdb")).ShouldSucceed();

        File.Exists(_bench.PathOf("deep/my store.duckdb")).ShouldBeTrue();
        File.Exists(_bench.Store).ShouldBeFalse();
        (await _bench.RunAsync("evidence", "show", "own-1", "--store", "deep/my store.duckdb")).ShouldSucceed();
        (await _bench.RunAsync("evidence", "show", "own-1")).ShouldRefuse("no row 'own-1'");
    }

    [Theory]
    [InlineData("work-of-mine/none.csv")]
    [InlineData("own.csv/none.csv")]
    public async Task Import_ToAFileThatCannotBe_IsRefused(string output)
    {
        _bench.Write("own.csv", Rows.One);
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync("import", "csv", "own.csv", "--output", output)).ShouldRefuse(output, "cannot be written");

        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Import_ToAFolder_IsRefused()
    {
        _bench.Write("own.csv", Rows.One);
        Directory.CreateDirectory(_bench.PathOf("folder"));
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync("import", "csv", "own.csv", "--output", "folder")).ShouldRefuse("folder", "cannot be written");

        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Import_RepeatedRowsAndZeroCounts_AreToldOnce()
    {
        _bench.Write("own.csv", Rows.Header + Rows.Row() + Rows.Row() + Rows.Row(id: "own-2").Replace(",8,deepseek", ",0,deepseek", StringComparison.Ordinal));

        Outcome outcome = await _bench.RunAsync("import", "csv", "own.csv");

        outcome.Code.ShouldBe(ExitCodes.Done);
        string[] told = outcome.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        told.Length.ShouldBe(2);
        told[0].ShouldContain("1 rows repeat another row");
        told[1].ShouldContain("1 counts or widths of 0");
    }
}
