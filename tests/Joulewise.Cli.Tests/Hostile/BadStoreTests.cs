using Joulewise.Evidence;

namespace Joulewise.Cli.Tests.Hostile;

/// <summary>A store that cannot be used: what was in its place stays as it was.</summary>
public sealed class BadStoreTests(StoreFixture store) : IClassFixture<StoreFixture>, IDisposable
{
    private readonly Workbench _bench = new();

    public static TheoryData<string> Lines => ["import csv own.csv", "evidence list", "evidence show own-1", "compare b200 h200", "report"];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Run_StoreOfAnotherKind_IsRefused(string line) =>
        await RefusedAsync(line, () => File.WriteAllText(_bench.Store, "not a database"), "evidence.duckdb", "is not an evidence store");

    [Theory]
    [InlineData("import csv own.csv")]
    [InlineData("evidence list")]
    public async Task Run_StoreCutInHalf_IsRefused(string line) =>
        await RefusedAsync(line, () => File.WriteAllBytes(_bench.Store, store.Bytes[..(store.Bytes.Length / 2)]), "evidence.duckdb", "accepted: ");

    [Theory]
    [InlineData("import csv own.csv")]
    [InlineData("evidence list --store ../home/evidence.duckdb")]
    public async Task Run_FolderInPlaceOfTheStore_IsRefused(string line) =>
        await RefusedAsync(line, () => Directory.CreateDirectory(_bench.Store), "evidence.duckdb", "cannot be used as an evidence store");

    [Theory]
    [InlineData("evidence list --store none.duckdb")]
    [InlineData("report --store none.duckdb")]
    public async Task Run_NamedStoreThatIsNotThere_IsRefusedAndNotMade(string line) =>
        await RefusedAsync(line, () => { }, "none.duckdb", "does not exist");

    [Theory]
    [InlineData("import csv own.csv --store own.csv/below.duckdb")]
    [InlineData("import csv own.csv --store /proc/no/store.duckdb")]
    public async Task Import_StoreThatCannotBeMade_IsRefused(string line) =>
        await RefusedAsync(line, () => { }, "its folder cannot be made");

    [Fact]
    public async Task Import_StoreOpenElsewhere_IsRefused()
    {
        _bench.Write("own.csv", Rows.One);
        using EvidenceStore held = EvidenceStore.Open(_bench.Store);
        held.Import(new ImportBatch("csv", "x", [], []));

        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldRefuse("evidence.duckdb", "is open elsewhere");

        held.Find("own-1").ShouldBeNull();
    }

    [Fact]
    public async Task Import_FileWithOneBadRow_LeavesTheStoreByteForByte()
    {
        File.WriteAllBytes(_bench.Store, store.Bytes);
        _bench.Write("own.csv", Rows.One + Rows.Row(id: "own-2", power: "-1"));

        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldRefuse("own.csv:3");

        File.ReadAllBytes(_bench.Store).ShouldBe(store.Bytes);
        (await _bench.RunAsync("evidence", "show", "kept-1")).ShouldSucceed();
    }

    [Theory]
    [InlineData("evidence list --limit 1000000")]
    [InlineData("evidence query SELECT--1")]
    [InlineData("compare b200 h200")]
    public async Task Run_ReadingVerb_LeavesTheStoreByteForByte(string line)
    {
        File.WriteAllBytes(_bench.Store, store.Bytes);

        await _bench.RunAsync(line.Replace("SELECT--1", "SELECT 1", StringComparison.Ordinal).Split(' '));

        File.ReadAllBytes(_bench.Store).ShouldBe(store.Bytes);
        Directory.EnumerateFileSystemEntries(_bench.Home).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ReadOnlyFolder_CanBeReadAndIsRefusedForImports()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "file permissions do not bind this user");
        File.WriteAllBytes(_bench.Store, store.Bytes);
        _bench.Write("own.csv", Rows.One);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_bench.Home, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            try
            {
                (await _bench.RunAsync("evidence", "show", "kept-1")).ShouldSucceed();
                (await _bench.RunAsync("import", "csv", "own.csv")).ShouldRefuse("evidence.duckdb");
            }
            finally
            {
                File.SetUnixFileMode(_bench.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    private async Task RefusedAsync(string line, Action make, params string[] parts)
    {
        _bench.Write("own.csv", Rows.One);
        make();
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync(line.Split(' '))).ShouldRefuse(parts);

        _bench.Snapshot().ShouldBe(before);
    }
}
