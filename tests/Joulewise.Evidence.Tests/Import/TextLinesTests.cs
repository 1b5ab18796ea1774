using Joulewise.Evidence.Import;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class TextLinesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_AnyLineEnds_GivesNumberedLines()
    {
        string path = _folder.Write("x.txt", "one\r\n\ntwo\nthree");

        TextLines.Read(path, ImportLimits.Default).ShouldBe([(1, "one"), (2, ""), (3, "two"), (4, "three")]);
    }

    [Fact]
    public void Read_EndlessLine_IsRefusedAtTheLimit()
    {
        string path = _folder.Write("x.txt", "short\n" + new string('a', 100_000));

        Should.Throw<InputException>(() => TextLines.Read(path, new ImportLimits { LineCharacters = 1000 }).Count()).Message.ShouldContain("line 2");
    }

    [Fact]
    public void Read_FileOverTheLimit_IsRefused()
    {
        string path = _folder.Write("x.txt", new string('a', 100));

        Should.Throw<InputException>(() => TextLines.Read(path, new ImportLimits { FileBytes = 99 }).Count()).Message.ShouldContain("at most 99");
    }
}
