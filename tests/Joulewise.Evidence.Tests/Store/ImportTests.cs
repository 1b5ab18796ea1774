using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Store;

public sealed class ImportTests
{
    [Fact]
    public void Import_NewPoints_AddsThemBesideTheEmbedded()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        int before = store.All().Count;

        store.Import(TestPoints.Batch(TestPoints.Plain)).ShouldBe(new ImportCounts(Added: 1, Replaced: 0, Unchanged: 0));
        store.All().Count.ShouldBe(before + 1);
        TestPoints.ShouldBeSame([store.Find("test-1")!], [TestPoints.Plain]);
    }

    [Fact]
    public void Imported_BesideTheEmbedded_GivesTheUsersOwnOnly()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        store.Imported().ShouldBeEmpty();

        store.Import(TestPoints.Batch(TestPoints.Plain));

        TestPoints.ShouldBeSame(store.Imported(), [TestPoints.Plain]);
    }

    [Fact]
    public void Import_TheSameTwice_ChangesNothing()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        store.Import(TestPoints.Batch(TestPoints.Plain));
        IReadOnlyList<MeasuredPoint> before = store.All();

        store.Import(TestPoints.Batch(TestPoints.Plain)).ShouldBe(new ImportCounts(Added: 0, Replaced: 0, Unchanged: 1));
        TestPoints.ShouldBeSame(store.All(), before);
    }

    [Fact]
    public void Import_KnownIdWithOtherFigures_ReplacesAndCounts()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        store.Import(TestPoints.Batch(TestPoints.Plain, TestPoints.Plain with { Id = "test-2" }));
        MeasuredPoint better = TestPoints.Plain with { Tpot = null };

        store.Import(TestPoints.Batch(better, TestPoints.Plain with { Id = "test-2" }, TestPoints.Plain with { Id = "test-3" }))
            .ShouldBe(new ImportCounts(Added: 1, Replaced: 1, Unchanged: 1));
        store.Find("test-1")!.Tpot.ShouldBeNull();
    }

    [Fact]
    public void Import_IdOfAnEmbeddedPoint_TakesItsPlace()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        IReadOnlyList<MeasuredPoint> before = store.All();
        MeasuredPoint mine = TestPoints.Plain with { Id = before[0].Id };

        store.Import(TestPoints.Batch(mine)).ShouldBe(new ImportCounts(Added: 0, Replaced: 1, Unchanged: 0));
        store.All().Count.ShouldBe(before.Count);
        TestPoints.ShouldBeSame([store.Find(mine.Id)!], [mine]);

        store.Import(TestPoints.Batch(before[0])).ShouldBe(new ImportCounts(Added: 0, Replaced: 1, Unchanged: 0));
        TestPoints.ShouldBeSame(store.All(), before);
    }

    [Fact]
    public void Import_OneIdWithUnlikeFigures_AddsNothingAndSaysWhy()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        IReadOnlyList<MeasuredPoint> before = store.All();

        Should.Throw<InputException>(() => store.Import(TestPoints.Batch(
            TestPoints.Plain with { Id = "fine" },
            TestPoints.Plain,
            TestPoints.Plain with { Tpot = null }))).Message.ShouldBe("rows.csv: two rows have the id 'test-1' and unlike figures; accepted: each id once");
        TestPoints.ShouldBeSame(store.All(), before);
    }

    [Fact]
    public void Import_PointWithoutId_AddsNothing()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        int before = store.All().Count;

        Should.Throw<InputException>(() => store.Import(TestPoints.Batch(TestPoints.Plain, TestPoints.Plain with { Id = string.Empty })))
            .Message.ShouldBe("rows.csv: a row has no id; accepted: each row with an id of its own");
        store.All().Count.ShouldBe(before);
    }

    [Fact]
    public void Import_AnyPoints_ComeBackTheSameThroughStoreAndCsvAndASecondImportChangesNothing()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        int embedded = store.All().Count;
        int run = 0;
        TestPoints.AnyList.Sample(
            points =>
            {
                // Each case has ids of its own in the one store.
                string prefix = FormattableString.Invariant($"case{run++}-");
                List<MeasuredPoint> own =
                [
                    .. points.Select(point => point with { Id = prefix + point.Id, Source = prefix + point.Source })
                        .OrderBy(point => point.Id, StringComparer.Ordinal),
                ];
                ImportBatch batch = new("csv", "rows.csv", TestPoints.Read(TestPoints.Csv(own)).Points, []);
                store.Import(batch).ShouldBe(new ImportCounts(own.Count, 0, 0));
                store.Import(batch).ShouldBe(new ImportCounts(0, 0, own.Count));
                IReadOnlyList<MeasuredPoint> found = store.List(new EvidenceFilter { Source = prefix });
                TestPoints.ShouldBeSame(found, own);
                TestPoints.Csv(found).ShouldBe(TestPoints.Csv(own));
                embedded += own.Count;
            },
            iter: 15,
            threads: 1);
        store.All().Count.ShouldBe(embedded);
    }

    [Fact]
    public void List_Filters_ApplyTogetherAndIgnoreCase()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        store.Import(TestPoints.Batch(
            TestPoints.Plain,
            TestPoints.Plain with { Id = "test-2", Precision = "fp8" },
            TestPoints.Plain with { Id = "test-3", Model = "o'brien/model" }));
        EvidenceFilter mine = new() { Source = "OWN bench" };

        Ids(mine).ShouldBe(["test-1", "test-2", "test-3"]);
        Ids(mine with { Accelerator = "NVIDIA-H100-SXM", Model = "GPT-OSS", Workload = "Fixed" }).ShouldBe(["test-1", "test-2"]);
        Ids(mine with { Precision = "fp8" }).ShouldBe(["test-2"]);
        Ids(mine with { Model = "o'brien" }).ShouldBe(["test-3"]);
        Ids(mine with { Accelerator = "nvidia-h100" }).ShouldBeEmpty();

        IEnumerable<string> Ids(EvidenceFilter filter) => store.List(filter).Select(point => point.Id);
    }

    [Fact]
    public void Find_UnknownId_IsNull()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        store.Find("nobody").ShouldBeNull();
    }
}
