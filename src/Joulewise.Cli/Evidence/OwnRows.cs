using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>A user's own rows: CSV of the product's schema.</summary>
internal static class OwnRows
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="Joulewise.Quantities.InputException">The file is at fault.</exception>
    public static ImportBatch Read(string path)
    {
        MeasuredTable table = MeasuredCsv.Read(path);
        IEnumerable<string> unknown = table.UnknownColumns.Count == 0
            ? []
            : [$"{path}: columns not in the schema are passed over: {string.Join(", ", table.UnknownColumns)}"];
        return new ImportBatch("csv", path, table.Points, [.. unknown, .. table.Notices]);
    }

    /// <summary>Prints what a user should know about rows that were read.</summary>
    public static void Tell(ImportBatch batch, IHost host)
    {
        foreach (string warning in batch.Warnings)
        {
            host.Error.WriteLine($"joulewise: {Printable.Plain(warning)}");
        }
    }
}
