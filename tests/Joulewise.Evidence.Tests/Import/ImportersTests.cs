using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class ImportersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kinds_All_HaveANameAndADescription()
    {
        Importers.Kinds.Select(k => k.Name).ShouldBe(["inferencex-result", "inferencex-api", "inferencex-csv", "inferencex-dump", "mlenergy", "mlperf", "aiconfigurator", "csv"]);
        Importers.Kinds.ShouldAllBe(k => k.Description.Length > 10);
    }

    [Fact]
    public void Read_UnknownKind_ListsTheKinds() =>
        Should.Throw<InputException>(() => Importers.Read("inferencey", "x")).Message.ShouldContain("inferencex-result");

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Read_PathThatIsNone_IsRefused(string path) => Should.Throw<InputException>(() => Importers.Read("mlenergy", path));

    [Fact]
    public void Read_MissingFile_IsRefusedByEveryKind()
    {
        string path = Path.Combine(_folder.Path, "absent");
        foreach (string kind in Importers.Kinds.Select(k => k.Name).Where(k => k is not "csv"))
        {
            ImportAssert.Refuses(kind, path, "absent");
        }
    }

    [Fact]
    public void Read_OwnCsv_GoesToItsReader()
    {
        string path = _folder.Write("own.csv", "x");
        ImportBatch expected = new("csv", path, [], []);

        Importers.Read("csv", path, new ImportContext { OwnCsv = p => p.Equals(path, StringComparison.Ordinal) ? expected : throw new InputException(p) }).ShouldBeSameAs(expected);
    }

    [Fact]
    public void Read_MessageThatQuotesLineBreaks_StaysOneLine()
    {
        string path = _folder.Write("own.csv", "x");

        Should.Throw<InputException>(() => Importers.Read("csv", path, new ImportContext { OwnCsv = _ => throw new InputException("a\nb" + new string('c', 5000)) }))
            .Message.ShouldStartWith("a bc");
    }
}
