using System.Text;

namespace Joulewise.Evidence.Tests.Table;

public sealed class ExtendedCsvWriterTests
{
    [Fact]
    public void Write_KeptCells_AreAsTheyStandAndAddedOnesQuotedWhereTheyMustBe()
    {
        using MemoryStream stream = new();
        using (ExtendedCsvWriter writer = new(stream))
        {
            writer.Write(Cells("\"a\"", " b "), ["plain", "with, comma"]);
            writer.Write(Cells("", "\"x\"\"\ny\""), ["a \"word\"", ""]);
            writer.Write([], ["two\nlines", "end"]);
        }

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("\"a\", b ,plain,\"with, comma\"\n,\"x\"\"\ny\",\"a \"\"word\"\"\",\n\"two\nlines\",end\n");
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Cells(params string[] cells) =>
        cells.Select(cell => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(cell)));
}
