using System.Text;
using CsCheck;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

public sealed class PlainCsvTests
{
    [Fact]
    public void Read_QuotedCells_AreRowsWithTheirLines()
    {
        PlainTable table = Read("a, b\n1,\"x, y\"\n\"two\nlines\",3\n4,\n");

        table.Header.ShouldBe(["a", "b"]);
        table.HeaderLine.ShouldBe(1);
        table.Rows.Select(r => r.Line).ShouldBe([2, 3, 5]);
        table.Rows[0].Cells.ShouldBe(["1", "x, y"]);
        table.Rows[2].Cells.ShouldBe(["4", string.Empty]);
    }

    [Theory]
    [InlineData("", "file.csv:1: the file is empty")]
    [InlineData("a,b\n1\n", "file.csv:2: 1 cells; accepted: 2, one for each column of the header")]
    [InlineData("a,b\n1,\"2\n", "file.csv:2: a quotation mark is never closed")]
    [InlineData("a\n1\n2\n3\n4\n", "file.csv:5: more than 3 rows; accepted: up to 3")]
    public void Read_Fault_NamesFileAndLine(string text, string problem) =>
        Should.Throw<InputException>(() => Read(text, ImportLimits.Default with { Rows = 3 })).Message.ShouldStartWith(problem);

    [Fact]
    public void Read_MoreBytesThanAccepted_IsRefusedEarly()
    {
        using EndlessLine endless = new("a\n", length: 64L << 20);

        Should.Throw<InputException>(() => PlainCsv.Read(endless, "file.csv", ImportLimits.Default with { FileBytes = 1000 }))
            .Message.ShouldContain("1000 bytes that are accepted");
        endless.Position.ShouldBeLessThan(1L << 20);
    }

    [Fact]
    public void Read_MissingFile_NamesIt() =>
        Should.Throw<InputException>(() => PlainCsv.Read("/nowhere/file.csv", ImportLimits.Default)).Message.ShouldBe("/nowhere/file.csv does not exist");

    [Fact]
    public void Read_Stream_IsLeftOpen()
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes("a\n1\n"));
        PlainCsv.Read(stream, "file.csv", ImportLimits.Default);

        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void Read_AnyBytes_GivesRowsOrOneLine() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf<byte>([.. "\"\n\r,a1 "u8])).Array[0, 60].Sample(bytes =>
        {
            try
            {
                using MemoryStream stream = new(bytes);
                PlainTable table = PlainCsv.Read(stream, "file.csv", ImportLimits.Default);
                table.Rows.ShouldAllBe(r => r.Cells.Count == table.Header.Count);
            }
            catch (InputException refusal)
            {
                refusal.Message.ShouldStartWith("file.csv");
                refusal.Message.ShouldNotContain("\n");
            }
        });

    private static PlainTable Read(string text, ImportLimits? limits = null)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return PlainCsv.Read(stream, "file.csv", limits ?? ImportLimits.Default);
    }
}
