using System.Text.Json;

namespace Joulewise.Evidence;

/// <summary>Brings the embedded rows and their sources into a database.</summary>
internal static class EmbeddedEvidence
{
    private const string ResourceName = "measured.parquet";

    /// <summary>Fills the tables <c>embedded</c> and <c>sources</c>.</summary>
    /// <param name="database">A database that may still read files.</param>
    /// <returns>The sources.</returns>
    public static IReadOnlyList<PackedSource> Load(Database database) => WithFile(file =>
    {
        database.Execute($"CREATE TABLE embedded AS SELECT {TableSql.Names} FROM read_parquet({file})");
        string json = (string)database.Scalar($"SELECT decode(value) FROM parquet_kv_metadata({file}) WHERE decode(key) = {Database.Literal(EvidencePack.SourcesKey)}")!;
        PackedSource[] sources = JsonSerializer.Deserialize(json, SourcesJson.Default.PackedSourceArray)!;
        CreateSources(database, sources);
        return sources;
    });

    /// <summary>Reads the rows alone.</summary>
    /// <param name="database">A database that may still read files.</param>
    /// <returns>The points, ordered by id.</returns>
    public static List<MeasuredPoint> Read(Database database) => WithFile(file => database.Points($"read_parquet({file}) ORDER BY id"));

    /// <summary>Does work on the embedded file: DuckDB reads Parquet from files only, so the resource passes through one that lives for this call.</summary>
    private static T WithFile<T>(Func<string, T> work)
    {
        string path = Path.Combine(Path.GetTempPath(), "joulewise-" + Path.GetRandomFileName() + ".parquet");
        try
        {
            Extract(path);
            return work(Database.Literal(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void CreateSources(Database database, PackedSource[] sources)
    {
        database.Execute("CREATE TABLE sources (prefix VARCHAR, title VARCHAR, reference VARCHAR, license VARCHAR, attribution VARCHAR, embedded_rows INTEGER)");
        foreach (PackedSource source in sources)
        {
            using DuckDB.NET.Data.DuckDBCommand command = database.Command(
                "INSERT INTO sources VALUES ($prefix, $title, $reference, $license, $attribution, $rows)",
                ("prefix", source.Prefix),
                ("title", source.Title),
                ("reference", source.Reference),
                ("license", source.License),
                ("attribution", source.Attribution),
                ("rows", source.Rows));
            command.ExecuteNonQuery();
        }
    }

    private static void Extract(string path)
    {
        using Stream resource = typeof(EmbeddedEvidence).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly has no resource {ResourceName}.");
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        resource.CopyTo(file);
    }
}
