using System.Text;
using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

/// <summary>A file that is no CSV of the schema is refused in one line, however large it is.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData("", "rows.csv:1: the file is empty")]
    [InlineData("{\"hw\": \"b200\"}\n", "rows.csv:1: no column 'accelerator' in the header")]
    [InlineData("id;accelerator;model\nx;a;m\n", "rows.csv:1: no column 'accelerator' in the header 'id;accelerator;model'; accepted: comma-separated")]
    [InlineData("accelerator,id\na,x\n", "rows.csv:1: no column 'model'")]
    [InlineData("id,accelerator,model,tp,tp\nx,a,m,1,2\n", "rows.csv:1: column 'tp' is there more than once")]
    public void Read_NoTableOfTheSchema_SaysWhatIsAccepted(string text, string problem) =>
        Refusal(TestPoints.Stream(text)).ShouldStartWith(problem);

    [Fact]
    public void Read_TooManyColumns_IsRefused() =>
        Refusal(TestPoints.Stream(string.Join(',', Enumerable.Range(0, 1001)) + "\n")).ShouldBe("rows.csv:1: 1001 columns; accepted: up to 1000");

    [Fact]
    public void Read_BytesThatAreNotUtf8_NamesTheLine() =>
        Refusal(new MemoryStream([.. "id,accelerator,model\nx,a,"u8, 0xE9, 0xE8, .. "\n"u8])).ShouldMatch("^rows.csv:2: '.*not UTF-8");

    [Theory]
    [InlineData("x,a,")]
    [InlineData("x,a,\"")]
    public void Read_LineOfManyMegabytes_IsRefusedWithItsLineAfterTheFirstOfThem(string start)
    {
        using EndlessLine endless = new("id,accelerator,model\n" + start, length: 64L << 20);
        Refusal(endless).ShouldMatch("^rows.csv:2: not readable as CSV.*1048576");
        endless.Position.ShouldBeLessThan(8L << 20);
    }

    [Fact]
    public void Read_CellOfManyCharacters_IsRefused() =>
        Refusal(TestPoints.Stream($"id,accelerator,model\nx,a,{new string('m', 5000)}\n")).ShouldContain("has 5000 characters; accepted: up to 4096");

    [Fact]
    public void Read_MissingFile_NamesIt() =>
        Should.Throw<InputException>(() => MeasuredCsv.Read("/nowhere/rows.csv")).Message.ShouldStartWith("/nowhere/rows.csv: cannot be read");

    /// <summary>Fuzz: bytes of a good file changed, cut, doubled at random.</summary>
    [Fact]
    public void Read_DamagedBytes_GivesPointsOrOneLine()
    {
        byte[] good = Encoding.UTF8.GetBytes(TestPoints.Csv([TestPoints.Plain, TestPoints.Plain with { Id = "test-2", Model = "a, \"b\"" }]));
        Gen<(int At, byte Value, int Kind)> edit = Gen.Select(Gen.Int[0, good.Length - 1], Gen.OneOf(Gen.Byte, Gen.OneOf<byte>([.. "\"\n\r,\0-.e;"u8])), Gen.Int[0, 3]);
        edit.Array[1, 12].Sample(edits =>
        {
            List<byte> bytes = [.. good];
            foreach ((int at, byte value, int kind) in edits)
            {
                int place = Math.Min(at, bytes.Count - 1);
                switch (kind)
                {
                    case 0:
                        bytes[place] = value;
                        break;
                    case 1:
                        bytes.Insert(place, value);
                        break;
                    case 2 when bytes.Count > 1:
                        bytes.RemoveAt(place);
                        break;
                    default:
                        bytes.InsertRange(place, bytes.Take(place).TakeLast(40).ToArray());
                        break;
                }
            }

            ShouldGivePointsOrOneLine([.. bytes]);
        });
    }

    /// <summary>Fuzz: no file at all.</summary>
    [Fact]
    public void Read_ArbitraryBytes_GivesPointsOrOneLine() => Gen.Byte.Array[0, 300].Sample(ShouldGivePointsOrOneLine);

    private static void ShouldGivePointsOrOneLine(byte[] bytes)
    {
        try
        {
            using MemoryStream stream = new(bytes);
            MeasuredTable table = MeasuredCsv.Read(stream, "rows.csv");
            table.Points.Select(point => point.Id).ShouldBeUnique(StringComparer.Ordinal);
        }
        catch (InputException exception)
        {
            exception.Message.ShouldStartWith("rows.csv:");
            exception.Message.ShouldNotContain("\n");
        }
    }

    private static string Refusal(Stream stream)
    {
        using (stream)
        {
            string message = Should.Throw<InputException>(() => MeasuredCsv.Read(stream, "rows.csv")).Message;
            message.ShouldNotContain("\n");
            return message;
        }
    }
}
