using System.Text;
using System.Text.Json;
using CsCheck;
using Joulewise.Evidence.Import;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public class JsonRowsTests
{
    private static readonly ImportLimits Small = new() { JsonDocumentBytes = 1 << 10, JsonDepth = 8 };

    [Theory]
    [InlineData("[1,2,3]", 3)]
    [InlineData("{\"a\": [1,2,3]}", 1)]
    [InlineData("{}\n{}\n{}\n", 3)]
    [InlineData("\uFEFF[{}, {}]", 2)]
    [InlineData(" [ ] ", 0)]
    [InlineData("[1][2]", 2)]
    public void Read_ArrayObjectOrLines_GivesEachValue(string text, int count) => Rows(text, ImportLimits.Default).Count.ShouldBe(count);

    [Theory]
    [InlineData("[1,2")]
    [InlineData("[1,,2]")]
    [InlineData("{\"a\": }")]
    [InlineData("[[[[[[[[[[1]]]]]]]]]]")]
    [InlineData("")]
    public void Read_Broken_IsRefusedInOneLine(string text)
    {
        string message = Should.Throw<InputException>(() => Rows(text, Small)).Message;

        message.ShouldContain("x.json");
        message.ShouldNotContain("\n");
    }

    [Fact]
    public void Read_ValueOverTheLimit_IsRefused() =>
        Should.Throw<InputException>(() => Rows("[\"" + new string('a', 1 << 19) + "\"]", Small)).Message.ShouldContain("1024 bytes accepted");

    [Fact]
    public void Read_ManyRowsInPieces_GivesEachOfThem() =>
        Gen.Int[0, 400].Array[0, 3000].Sample(
            lengths =>
            {
                string text = "[" + string.Join(",\n", lengths.Select(l => "\"" + new string('x', l) + "\"")) + "]";

                Rows(text, ImportLimits.Default).Select(r => r.Length).ShouldBe(lengths);
            },
            iter: 20,
            threads: 1);

    private static List<string> Rows(string text, ImportLimits limits)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        return [.. JsonRows.Read(stream, "x.json", limits).Select(r => r.Row.ValueKind == JsonValueKind.String ? r.Row.GetString()! : r.Row.GetRawText())];
    }
}
