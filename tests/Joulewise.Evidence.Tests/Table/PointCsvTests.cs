using System.Text;
using CsCheck;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

public sealed class PointCsvTests
{
    [Fact]
    public void Rows_IdAndSourceAbsent_AreCalledByTheirLine()
    {
        PointRow[] rows = Asked("model,accelerator,tp\nm,a,8\n\nm,a,\n");

        rows.Select(r => r.Point!.Id).ShouldBe(["line-2", "line-4"]);
        rows.Select(r => r.Line).ShouldBe([2, 4]);
        rows.Select(r => r.Point!.TensorParallel).ShouldBe([8, null]);
        rows[0].Point!.Source.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_OneAtFault_DoesNotStandInTheWay()
    {
        PointRow[] rows = Asked("model,accelerator,tp\nm,a,eight\nm,a,8\nm\n,a,8\n");

        rows.Select(r => r.Point is null).ShouldBe([true, false, true, true]);
        rows[0].Problem.ShouldBe("tp: 'eight' is not a number; accepted: a whole number from 1 to 1000000, or nothing");
        rows[1].Problem.ShouldBeEmpty();
        rows[2].Problem.ShouldBe("1 cells; accepted: 3, one for each column of the header");
        rows[2].Cells.ShouldBe(["m", string.Empty, string.Empty]);
        rows[3].Problem.ShouldStartWith("model: nothing found");
    }

    [Fact]
    public void Rows_Cells_AreThereAsTheyStandAndAsTheyAreRead()
    {
        using Stream stream = TestPoints.Stream("\uFEFF\"model\", accelerator,my note\r\n m ,a,\"x, \"\"y\"\"\r\nz\"\r\n");
        using PointCsv csv = PointCsv.OpenAsked(stream, "rows.csv");

        csv.Columns.ShouldBe(["model", "accelerator", "my note"]);
        csv.RawHeader.Select(Text).ShouldBe(["\"model\"", " accelerator", "my note"]);
        csv.UnknownColumns.ShouldBe(["my note"]);
        PointRow row = csv.Rows().ToList().ShouldHaveSingleItem();
        row.Raw.Select(Text).ShouldBe([" m ", "a", "\"x, \"\"y\"\"\r\nz\""]);
        row.Cells.ShouldBe(["m", "a", "x, \"y\"\r\nz"]);
    }

    [Fact]
    public void Rows_ContradictoryMeasurements_AreAFaultOnlyWhereTheyAreLookedAt()
    {
        const string Text = "model,accelerator,tpot_s,power_w_per_accelerator\nm,a,25,\nm,a,,700\n";

        Asked(Text).ShouldAllBe(row => row.Point != null);
        Measured(Text).Select(row => row.Problem.Split(':')[0]).ShouldBe(["tpot_s", "energy_boundary"]);
    }

    [Fact]
    public void Rows_ContradictoryDescription_IsAFault() =>
        Asked("model,accelerator,accelerator_count,prefill_accelerators,decode_accelerators\nm,a,8,8,8\n")[0].Problem.ShouldStartWith("accelerator_count: 8 is fewer");

    [Theory]
    [InlineData("model,accelerator\nm,\"a\nm,a\n", "rows.csv:2: a quotation mark is never closed")]
    [InlineData("model,\"accelerator\nm,a\n", "rows.csv:1: a quotation mark is never closed")]
    [InlineData("model\nm\n", "rows.csv:1: no column 'accelerator'")]
    [InlineData("", "rows.csv:1: the file is empty")]
    public void Rows_FileAtFault_IsRefused(string text, string problem) =>
        Should.Throw<InputException>(() => Asked(text)).Message.ShouldStartWith(problem);

    [Fact]
    public void Rows_MoreThanTheLimits_AreRefused()
    {
        Refusal(new ImportLimits { Rows = 2 }).ShouldBe("rows.csv:4: more than 2 rows; accepted: a file of up to 2 rows");
        Refusal(new ImportLimits { FileBytes = 22 }).ShouldBe("rows.csv:4: more than 22 bytes; accepted: a file of up to 22 bytes");

        static string Refusal(ImportLimits limits)
        {
            using Stream stream = TestPoints.Stream("model,accelerator\nm,a\nm,a\nm,a\n");
            using PointCsv csv = PointCsv.OpenAsked(stream, "rows.csv", limits);
            return Should.Throw<InputException>(() => csv.Rows().Count()).Message;
        }
    }

    [Fact]
    public void Rows_LineWithoutEnd_IsRefusedAfterTheFirstMegabytes()
    {
        using EndlessLine endless = new("model,accelerator\nm,\"", length: 2L << 30);
        using PointCsv csv = PointCsv.OpenAsked(endless, "rows.csv");

        Should.Throw<InputException>(() => csv.Rows().Count()).Message.ShouldMatch("^rows.csv:2: not readable as CSV.*1048576");
        endless.Position.ShouldBeLessThan(8L << 20);
    }

    /// <summary>A file without a fault gives the same points to both readers.</summary>
    [Fact]
    public void Rows_OfAnyGoodFile_AreThoseOfTheStrictReader() => TestPoints.AnyList.Sample(points =>
    {
        string csv = TestPoints.Csv(points);
        TestPoints.ShouldBeSame([.. Measured(csv).Select(row => row.Point!)], TestPoints.Read(csv).Points);
    });

    /// <summary>Fuzz: whatever the bytes are, there are rows or one line.</summary>
    [Fact]
    public void Rows_ArbitraryBytes_GiveRowsOrOneLine() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf<byte>([.. "\"\n\r,\0ma8"u8])).Array[0, 100].Sample(bytes =>
        {
            try
            {
                using MemoryStream stream = new([.. "model,accelerator,tp\n"u8, .. bytes]);
                using PointCsv csv = PointCsv.OpenAsked(stream, "rows.csv");
                csv.Rows().ToList().ShouldAllBe(row => (row.Point == null) == (row.Problem.Length > 0) && row.Cells.Count == 3 && row.Raw.Count == 3);
            }
            catch (InputException exception)
            {
                exception.Message.ShouldStartWith("rows.csv:");
            }
        });

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static PointRow[] Asked(string text)
    {
        using Stream stream = TestPoints.Stream(text);
        using PointCsv csv = PointCsv.OpenAsked(stream, "rows.csv");
        return [.. csv.Rows()];
    }

    private static PointRow[] Measured(string text)
    {
        using Stream stream = TestPoints.Stream(text);
        using PointCsv csv = PointCsv.OpenMeasured(stream, "rows.csv");
        return [.. csv.Rows()];
    }
}
