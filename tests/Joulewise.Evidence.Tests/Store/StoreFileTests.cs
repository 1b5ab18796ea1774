using CsCheck;
using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Store;

public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("it's mine.duckdb");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_AfterAnImport_HasItAndTheEmbedded()
    {
        int embedded;
        using (EvidenceStore store = EvidenceStore.Open(Store))
        {
            embedded = store.All().Count;
            store.Import(TestPoints.Batch(TestPoints.Plain));
        }

        using EvidenceStore again = EvidenceStore.Open(Store);
        again.All().Count.ShouldBe(embedded + 1);
        TestPoints.ShouldBeSame([again.Find("test-1")!], [TestPoints.Plain]);
        again.Import(TestPoints.Batch(TestPoints.Plain)).ShouldBe(new ImportCounts(0, 0, 1));
        again.Query("SELECT origin FROM measured WHERE id = 'test-1'", cancellation: TestContext.Current.CancellationToken).Rows[0][0].ShouldBe("csv: rows.csv");
    }

    [Fact]
    public void Open_OnlyToRead_LeavesTheBytesAndNoOtherFile()
    {
        byte[] before = MakeStore();
        using (EvidenceStore store = EvidenceStore.Open(Store))
        {
            store.All().ShouldNotBeEmpty();
        }

        File.ReadAllBytes(Store).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(Store)!).ShouldBe([Store]);
    }

    [Fact]
    public void Import_FileWithOneBadRow_LeavesTheStoreAsItWas()
    {
        byte[] before = MakeStore();
        string bad = _folder.Write("bad.csv", TestPoints.Csv([TestPoints.Plain with { Id = "new" }]) + "x,,,,,,,\n");
        using (EvidenceStore store = EvidenceStore.Open(Store))
        {
            Should.Throw<InputException>(() => store.Import(new ImportBatch("csv", bad, MeasuredCsv.Read(bad).Points, []))).Message.ShouldStartWith(bad + ":3: ");
            store.Find("new").ShouldBeNull();
        }

        File.ReadAllBytes(Store).ShouldBe(before);
    }

    [Fact]
    public void Open_WhileOpen_SaysSoAndWorksLater()
    {
        using (EvidenceStore first = EvidenceStore.Open(Store))
        {
            Refusal().ShouldBe($"{Store}: is open elsewhere, in this or another process; accepted: a store that is not in use");
            first.Import(TestPoints.Batch(TestPoints.Plain)).Added.ShouldBe(1);
        }

        using EvidenceStore second = EvidenceStore.Open(Store);
        second.Find("test-1").ShouldNotBeNull();
    }

    [Fact]
    public void OpenCopy_OfAStore_HasItsRowsAndLeavesTheFileFree()
    {
        byte[] before = MakeStore();
        using EvidenceStore copy = EvidenceStore.OpenCopy(Store);
        copy.Import(TestPoints.Batch(TestPoints.Plain with { Id = "new" })).Added.ShouldBe(1);

        TestPoints.ShouldBeSame([copy.Find("test-1")!], [TestPoints.Plain]);
        copy.Query("SELECT origin FROM measured WHERE id = 'test-1'", cancellation: TestContext.Current.CancellationToken).Rows[0][0].ShouldBe("csv: rows.csv");
        using (EvidenceStore store = EvidenceStore.Open(Store))
        {
            store.Find("new").ShouldBeNull();
        }

        File.ReadAllBytes(Store).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(Store)!).ShouldBe([Store]);
    }

    [Fact]
    public void OpenCopy_NoFile_IsRefusedAndNoneIsMade()
    {
        Should.Throw<InputException>(() => EvidenceStore.OpenCopy(Store)).Message.ShouldBe($"{Store}: does not exist; accepted: a file that 'import' made");
        File.Exists(Store).ShouldBeFalse();
    }

    [Fact]
    public void OpenCopy_Folder_IsRefused() =>
        Should.Throw<InputException>(() => EvidenceStore.OpenCopy(Path.GetDirectoryName(Store)!)).Message.ShouldContain("cannot be used as an evidence store");

    [Theory]
    [InlineData("")]
    [InlineData("id,accelerator,model\nx,a,m\n")]
    [InlineData("01234567DUCK and then nothing that makes a database")]
    public void Open_AnotherKindOfFile_IsRefusedAndUntouched(string text)
    {
        File.WriteAllText(Store, text);
        Refusal().ShouldStartWith(Store + ": ");
        File.ReadAllText(Store).ShouldBe(text);
    }

    [Fact]
    public void Open_SomeoneElsesDatabase_IsRefusedAndUntouched()
    {
        using (DuckDBConnection connection = new($"DataSource={Store}"))
        {
            connection.Open();
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE imported (x INTEGER)";
            command.ExecuteNonQuery();
        }

        byte[] before = File.ReadAllBytes(Store);
        Refusal().ShouldBe($"{Store}: is not an evidence store; accepted: a file that 'import' made, or a new name");
        File.ReadAllBytes(Store).ShouldBe(before);
    }

    [Fact]
    public void Open_PathInNoFolder_IsRefused() =>
        Should.Throw<InputException>(() => EvidenceStore.Open(_folder.File("no/such/store.duckdb"))).Message.ShouldNotContain("\n");

    /// <summary>Fuzz: a store with bytes overwritten or cut off.</summary>
    [Fact]
    public void Open_DamagedStore_GivesPointsOrOneLineAndLeavesTheBytes()
    {
        byte[] good = MakeStore();
        Gen.Select(Gen.Int[0, good.Length - 20], Gen.Byte.Array[1, 20], Gen.Bool).Sample(
            (at, bytes, cut) =>
            {
                byte[] damaged = cut ? good[..at] : [.. good];
                if (!cut)
                {
                    bytes.CopyTo(damaged, at);
                }

                File.WriteAllBytes(Store, damaged);
                try
                {
                    using EvidenceStore store = EvidenceStore.Open(Store);
                    store.All().ShouldNotBeEmpty();
                }
                catch (InputException exception)
                {
                    exception.Message.ShouldStartWith(Store + ": ");
                    exception.Message.ShouldNotContain("\n");
                }

                File.ReadAllBytes(Store).ShouldBe(damaged);
            },
            iter: 30,
            threads: 1);
    }

    private byte[] MakeStore()
    {
        using (EvidenceStore store = EvidenceStore.Open(Store))
        {
            store.Import(TestPoints.Batch(TestPoints.Plain));
        }

        return File.ReadAllBytes(Store);
    }

    private string Refusal()
    {
        string message = Should.Throw<InputException>(() => EvidenceStore.Open(Store)).Message;
        message.ShouldNotContain("\n");
        return message;
    }
}
