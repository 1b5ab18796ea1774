using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Store;

public sealed class ReadOnlyQueryTests(EmbeddedStore embedded) : IClassFixture<EmbeddedStore>, IDisposable
{
    private readonly EvidenceStore _store = embedded.Store;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("SELECT 1")]
    [InlineData("FROM measured")]
    [InlineData("  /* why */ WITH m AS (FROM measured) SELECT count(*) FROM m -- done\n;")]
    [InlineData("DESCRIBE measured")]
    [InlineData("SUMMARIZE measured")]
    [InlineData("SHOW TABLES")]
    [InlineData("VALUES (1), (2)")]
    [InlineData("SELECT 'drop; delete' AS text")]
    public void Query_StatementThatReads_Answers(string sql) => Query(sql).Rows.ShouldNotBeEmpty();

    [Theory]
    [InlineData("DELETE FROM imported")]
    [InlineData("INSERT INTO embedded (id) VALUES ('x')")]
    [InlineData("UPDATE embedded SET id = 'x'")]
    [InlineData("DROP VIEW measured")]
    [InlineData("CREATE TABLE mine (x INTEGER)")]
    [InlineData("CREATE TEMP TABLE mine (x INTEGER)")]
    [InlineData("SELECT 1; DROP VIEW measured")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("COPY measured TO 'out.csv'")]
    [InlineData("COPY embedded FROM 'in.csv'")]
    [InlineData("EXPORT DATABASE 'out'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD json")]
    [InlineData("PRAGMA database_list")]
    [InlineData("SET threads = 64")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("CALL pragma_version()")]
    [InlineData("CHECKPOINT")]
    [InlineData("COMMIT")]
    [InlineData("SELECT 1 INTO mine")]
    [InlineData("WITH gone AS (DELETE FROM embedded RETURNING *) SELECT * FROM gone")]
    [InlineData("SELECT * FROM query('DELETE FROM embedded')")]
    public void Query_StatementThatDoesMore_IsRefusedAndNothingChanges(string sql)
    {
        int before = _store.All().Count;
        Refusal(sql);
        _store.All().Count.ShouldBe(before);
        Query("SHOW TABLES").Rows.ShouldNotContain(row => Equals(row[0], "mine"));
    }

    [Theory]
    [InlineData("SELECT * FROM read_text('{0}')")]
    [InlineData("SELECT * FROM read_csv('{0}')")]
    [InlineData("SELECT * FROM read_blob('{0}')")]
    [InlineData("SELECT * FROM sniff_csv('{0}')")]
    [InlineData("SELECT * FROM glob('{0}')")]
    [InlineData("SELECT * FROM '{0}'")]
    [InlineData("SELECT * FROM parquet_schema('{0}')")]
    public void Query_ThatReachesForAFile_IsRefused(string sql)
    {
        string path = _folder.Write("secret.csv", "a,b\n1,2\n");
        Refusal(sql.Replace("{0}", path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "query: 0 statements")]
    [InlineData("SELECT 1; SELECT 2", "query: 2 statements")]
    [InlineData("SELEC 1", "query: syntax error at or near \"SELEC\"")]
    [InlineData("SELECT nope FROM measured", "query: Binder Error: Referenced column \"nope\" not found")]
    [InlineData("SELECT 'a\0b'", "query: a NUL character")]
    [InlineData("SELECT 1::UNION(a INTEGER)", "query: a value of the answer has a type that cannot be shown")]
    public void Query_FaultySql_SaysWhatIsWrongInOneLine(string sql, string problem) => Refusal(sql).ShouldStartWith(problem);

    [Fact]
    public void Query_MoreRowsThanTheLimit_StopsThereAndSaysSo()
    {
        QueryResult result = Query("SELECT range FROM range(100000)", 7);

        result.Rows.Select(row => row[0]).ShouldBe([0L, 1L, 2L, 3L, 4L, 5L, 6L]);
        result.IsTruncated.ShouldBeTrue();
        Query("SELECT range FROM range(7)", 7).IsTruncated.ShouldBeFalse();
    }

    [Fact]
    public void Query_ValuesOfManyTypes_ArePlain()
    {
        QueryResult result = Query(
            "SELECT 1::TINYINT AS a, 2.5::FLOAT AS b, true AS c, NULL AS d, 'x' AS e, 1.50::DECIMAL(5,2) AS f, DATE '2026-03-31' AS g, sum(7) AS h, ['p', NULL] AS i, {'k': 1} AS j");

        result.Columns.ShouldBe(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]);
        result.Rows.ShouldHaveSingleItem().ShouldBe([1L, 2.5, true, null, "x", 1.50m, "2026-03-31", 7L, "[p, NULL]", "{k: 1}"]);
    }

    [Fact]
    public void Query_Cancelled_EndsAndTheStoreWorksOn()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => _store.Query("FROM range(1000000000)", cancellation: source.Token));
        Query("SELECT 1").Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public void Query_ThatNeedsMoreThanTheMemoryLimit_IsRefusedAndTheStoreWorksOn()
    {
        using Database small = new(threads: 1, memoryLimit: "32MB");

        Should.Throw<InputException>(() => ReadOnlyQuery.Run(small, "SELECT list(range) FROM range(20000000)", 1, TestContext.Current.CancellationToken))
            .Message.ShouldStartWith("query: Out of Memory");
        ReadOnlyQuery.Run(small, "SELECT 1", 1, TestContext.Current.CancellationToken).Rows.ShouldHaveSingleItem();
    }

    private QueryResult Query(string sql, int rowLimit = EvidenceStore.DefaultRowLimit) => _store.Query(sql, rowLimit, TestContext.Current.CancellationToken);

    private string Refusal(string sql)
    {
        string message = Should.Throw<InputException>(() => Query(sql)).Message;
        message.ShouldStartWith("query: ");
        message.ShouldContain("; accepted: ");
        message.ShouldNotContain("\n");
        return message;
    }
}
