using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Evidence.Tests.Operators;

/// <summary>A folder of operator tables that a test writes.</summary>
internal sealed class OperatorFolder : IDisposable
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("joulewise-operators-");

    public string Root => _root.FullName;

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>Writes one table from a SELECT statement.</summary>
    public string Table(string relative, string select)
    {
        string path = Place(relative);
        using Database database = new(1);
        database.Execute($"COPY ({select}) TO {Database.Literal(path)} (FORMAT parquet)");
        return path;
    }

    public string Text(string relative, string content)
    {
        string path = Place(relative);
        File.WriteAllText(path, content);
        return path;
    }

    public IReadOnlyList<OperatorMeasurement> Read(OperatorFamily family, OperatorReadOptions? options = null) =>
        OperatorTables.Read(Root, family, Embedded, options ?? OperatorReadOptions.Default);

    private string Place(string relative)
    {
        string path = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
