using System.Globalization;
using System.Text.Json;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Makes the Parquet file that the program embeds out of CSV files of the schema. Same files, same bytes.</summary>
public static class EvidencePack
{
    /// <summary>The key of the sources in the Parquet file's own metadata.</summary>
    internal const string SourcesKey = "joulewise_sources";

    private static readonly string[] SourceColumns = ["prefix", "title", "reference", "license", "attribution"];

    /// <summary>Packs CSV files.</summary>
    /// <param name="output">The Parquet file to write; replaced once all is written.</param>
    /// <param name="sources">A CSV file of the sources: prefix (of the ids), title, reference, license, attribution.</param>
    /// <param name="inputs">CSV files of the schema.</param>
    /// <returns>What was packed.</returns>
    /// <exception cref="InputException">A file is at fault, two rows have one id, or a row has no source in <paramref name="sources"/>.</exception>
    public static PackReport Write(string output, string sources, IReadOnlyList<string> inputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(inputs);
        List<string> notices = [];
        List<MeasuredPoint> points = [];
        foreach (string input in inputs)
        {
            MeasuredTable table = MeasuredCsv.Read(input);
            points.AddRange(table.Points);
            notices.AddRange(table.UnknownColumns.Select(column => $"{Path.GetFileName(input)}: column '{column}' is not of the schema and was left out"));
            notices.AddRange(table.Notices);
        }

        IGrouping<string, MeasuredPoint>? twice = points.GroupBy(point => point.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new InputException($"{string.Join(", ", inputs)}: id '{twice.Key}' is in more than one file; accepted: each id once");
        }

        points = PackRepairs.Apply(points, notices);
        PackedSource[] counted = CountRows(ReadSources(sources), points, sources);
        WriteParquet(output, points, JsonSerializer.Serialize(counted, SourcesJson.Default.PackedSourceArray));
        return new PackReport(points.Count, counted, notices);
    }

    private static List<PackedSource> ReadSources(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using CsvRecords records = new(stream, path);
        if (records.Next() is not { } header || !header.SequenceEqual(SourceColumns, StringComparer.Ordinal))
        {
            throw records.At($"unknown header; accepted: {string.Join(',', SourceColumns)}");
        }

        List<PackedSource> sources = [];
        while (records.Next() is { } cells)
        {
            sources.Add(cells.Length == SourceColumns.Length
                ? new PackedSource(cells[0], cells[1], cells[2], cells[3], cells[4], Rows: 0)
                : throw records.At(string.Create(CultureInfo.InvariantCulture, $"{cells.Length} cells; accepted: {SourceColumns.Length}")));
        }

        return sources;
    }

    private static PackedSource[] CountRows(List<PackedSource> sources, List<MeasuredPoint> points, string path)
    {
        MeasuredPoint? orphan = points.FirstOrDefault(point => !sources.Exists(source => Holds(source, point)));
        return orphan is null
            ? [.. sources.Select(source => source with { Rows = points.Count(point => Holds(source, point)) })]
            : throw new InputException($"{path}: no source whose prefix begins the id '{orphan.Id}'; accepted: one line for each source");
    }

    private static bool Holds(PackedSource source, MeasuredPoint point) => point.Id.StartsWith(source.Prefix, StringComparison.Ordinal);

    private static void WriteParquet(string output, List<MeasuredPoint> points, string sourcesJson)
    {
        string partial = output + ".partial";
        try
        {
            // One thread, so that row groups come in one order.
            using Database database = new(threads: 1);
            database.Execute($"CREATE TABLE packed ({TableSql.Definitions})");
            database.Append("memory", "packed", points);
            database.Execute(
                $"""
                COPY (SELECT * FROM packed ORDER BY id) TO {Database.Literal(partial)}
                (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, KV_METADATA {"{"}{SourcesKey}: {Database.Literal(sourcesJson)}{"}"})
                """);
            File.Move(partial, output, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
