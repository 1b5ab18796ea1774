namespace Joulewise.Evidence.Tests.Store;

public sealed class EmbeddedEvidenceTests(EmbeddedStore embedded) : IClassFixture<EmbeddedStore>
{
    /// <summary>Counts of data/evidence/README.md: rows of the four source files less the repeats named there.</summary>
    [Theory]
    [InlineData("inferencex-", 1754)]
    [InlineData("mlenergy-", 392)]
    [InlineData("mlperf-", 849 - 35)]
    [InlineData("silicon-", 2602 - 71)]
    public void OpenEmbedded_EachSource_HasItsRowsLicenseAndAttribution(string prefix, int rows)
    {
        EvidenceStore store = embedded.Store;
        PackedSource source = store.Sources.Single(source => string.Equals(source.Prefix, prefix, StringComparison.Ordinal));

        source.Rows.ShouldBe(rows);
        source.License.ShouldContain("Apache-2.0");
        source.Attribution.ShouldNotBeEmpty();
        store.All().Count(point => point.Id.StartsWith(prefix, StringComparison.Ordinal)).ShouldBe(rows);
    }

    [Fact]
    public void All_Embedded_PassesItsOwnChecksAndComesBackFromCsvUnchanged()
    {
        EvidenceStore store = embedded.Store;
        IReadOnlyList<MeasuredPoint> points = store.All();
        MeasuredTable table = TestPoints.Read(TestPoints.Csv(points));

        table.Notices.ShouldBeEmpty();
        TestPoints.ShouldBeSame(table.Points, points);
        points.Select(point => point.Id).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void ReadEmbedded_WithoutAStore_GivesWhatTheStoreGives() =>
        TestPoints.ShouldBeSame(EvidenceStore.ReadEmbedded(), embedded.Store.All());

    [Fact]
    public void All_Embedded_KeepsSourcePlaceOfEveryRow()
    {
        EvidenceStore store = embedded.Store;
        store.All().ShouldAllBe(point => point.Source.Length > 0 && point.SourceRef.Length > 0);
    }

    /// <summary>NVIDIA's MLPerf Inference v4.1 submission of 8 capped H200 on llama2-70b Offline: 6,152.98 W at the wall, 0.2436 J per output token.</summary>
    [Fact]
    public void Query_WallPowerOfAnMlperfRun_IsThePublishedFigure()
    {
        EvidenceStore store = embedded.Store;
        QueryResult result = store.Query(
            """
            SELECT power_w_per_accelerator * accelerator_count, joules_per_output_token FROM measured
            WHERE source LIKE 'MLPerf Inference v4.1%NVIDIA%' AND accelerator = 'nvidia-h200-sxm' AND energy_boundary = 'node_wall'
              AND model LIKE '%Llama-2-70b%' AND workload = 'mlperf-offline'
            """,
            cancellation: TestContext.Current.CancellationToken);

        IReadOnlyList<object?> row = result.Rows[0];
        ((double)row[0]!).ShouldBe(6152.98, 1);
        ((double)row[1]!).ShouldBe(0.2436, 0.0001);
    }

    [Fact]
    public void All_Embedded_HoldsNoMeasurementUnderBothDeepSeekNames()
    {
        EvidenceStore store = embedded.Store;
        store.All().Count(point => point.QualityFlags.Contains(PackRepairs.RenamedFlag, StringComparer.Ordinal)).ShouldBe(390);
        store.Query("SELECT id FROM measured WHERE model = 'deepseek-ai/DeepSeek-V3'", cancellation: TestContext.Current.CancellationToken).Rows.ShouldBeEmpty();
    }
}
