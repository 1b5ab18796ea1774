using System.Text.Json;
using Joulewise.Evidence;

namespace Joulewise.Cli.Tests.Commands;

public sealed class EvidenceCommandTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task List_Filtered_ShowsOnlyThose()
    {
        JsonElement[] rows = [.. (await _bench.RunAsync("evidence", "list", "--accelerator", "amd-mi355x", "--precision", "fp8", "--limit", "5", "--json")).Json().EnumerateArray()];

        rows.Length.ShouldBe(5);
        rows.ShouldAllBe(r => r.GetProperty("accelerator").ValueEquals("amd-mi355x") && r.GetProperty("precision").ValueEquals("fp8"));
    }

    [Fact]
    public async Task List_LongerThanTheLimit_SaysHowManyThereAre()
    {
        Outcome outcome = await _bench.RunAsync("evidence", "list", "--limit", "3");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.ShouldMatch(@"^3 of \d{4,} rows; --limit shows more\s*$");
    }

    [Fact]
    public async Task List_OwnRowsOfTheRun_AreThereAndNotKept()
    {
        _bench.Write("own.csv", Rows.One);

        (await _bench.RunAsync("evidence", "list", "--source", "own bench", "--evidence", "own.csv")).ShouldSucceed().Out.ShouldContain("own-1");
        (await _bench.RunAsync("evidence", "query", "SELECT count(*) AS n FROM measured WHERE source = 'own bench'", "--evidence", "own.csv", "--json"))
            .ShouldSucceed().Json()[0].GetProperty("n").GetInt32().ShouldBe(1);

        _bench.Snapshot().ShouldHaveSingleItem();
        (await _bench.RunAsync("evidence", "show", "own-1")).ShouldRefuse("no row 'own-1'");
    }

    [Fact]
    public async Task Show_ARow_HasEveryColumnAndNullWhereNotKnown()
    {
        JsonElement row = (await ImportOwnAsync("evidence", "show", "own-1", "--json")).Json();

        row.EnumerateObject().Select(p => p.Name).ShouldBe(MeasuredColumns.All.Select(c => c.Name));
        row.GetProperty("tpot_s").GetDouble().ShouldBe(0.025);
        row.GetProperty("ttft_s").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Query_CutOff_SaysSo()
    {
        Outcome outcome = await _bench.RunAsync("evidence", "query", "SELECT id FROM measured", "--limit", "2", "--json");

        outcome.Json().GetArrayLength().ShouldBe(2);
        outcome.Error.ShouldBe($"more rows than --limit; the first ones are shown{Environment.NewLine}");
    }

    [Fact]
    public async Task Query_ColumnsOfOneName_KeepBoth() =>
        (await _bench.RunAsync("evidence", "query", "SELECT 1 AS x, 2 AS x", "--json")).ShouldSucceed().Json()[0].EnumerateObject().Count().ShouldBe(2);

    [Theory]
    [InlineData("SELEC 1")]
    [InlineData("")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("DELETE FROM measured")]
    [InlineData("DROP VIEW measured")]
    [InlineData("INSERT INTO imported SELECT * FROM imported")]
    [InlineData("COPY measured TO 'stolen.csv'")]
    [InlineData("ATTACH 'other.duckdb' AS other")]
    [InlineData("SELECT * FROM read_csv('own.csv')")]
    [InlineData("SELECT * FROM 'own.csv'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("PRAGMA database_list")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SELECT nothing FROM measured")]
    public async Task Query_ThatDoesMoreThanReadOrFails_IsRefused(string sql)
    {
        await ImportOwnAsync("evidence", "show", "own-1");
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync("evidence", "query", sql)).ShouldRefuse("query: ", "accepted: ");

        _bench.Snapshot().ShouldBe(before);
    }

    private async Task<Outcome> ImportOwnAsync(params string[] args)
    {
        _bench.Write("own.csv", Rows.One);
        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed();
        return (await _bench.RunAsync(args)).ShouldSucceed();
    }
}
