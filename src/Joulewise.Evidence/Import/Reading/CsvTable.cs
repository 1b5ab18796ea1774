using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Reads a CSV file with a header as rows of text, through DuckDB.</summary>
internal static class CsvTable
{
    private const int CommentLines = 100;
    private const int MessageLength = 300;

    /// <summary>The rows of a file. Lines at its head that start with '#' are comments.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">The headers that the file must have.</param>
    /// <param name="limits">How much is read.</param>
    public static IEnumerable<CsvFields> Read(string path, IReadOnlyList<string> required, ImportLimits limits)
    {
        // Opening refuses what is missing or too large before the database looks at it.
        BoundedFile.Open(path, limits).Dispose();
        using DuckDBConnection connection = new("DataSource=:memory:");
        using DbDataReader reader = Open(connection, path, limits);
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < reader.FieldCount; i++)
        {
            columns.TryAdd(reader.GetName(i).Trim(), i);
        }

        string[] missing = [.. required.Where(r => !columns.ContainsKey(r))];
        if (missing.Length > 0)
        {
            throw new InputException($"{path} has no column '{missing[0]}': a header with {string.Join(", ", required)} is accepted");
        }

        int number = 0;
        while (Next(reader, path))
        {
            string?[] values = new string?[reader.FieldCount];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            number++;
            yield return new CsvFields(columns, values, new Place(path, $"row {number.ToString(CultureInfo.InvariantCulture)}"));
        }
    }

    private static DbDataReader Open(DuckDBConnection connection, string path, ImportLimits limits)
    {
        try
        {
            connection.Open();
            using DbCommand command = connection.CreateCommand();
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                SELECT * FROM read_csv('{Literal(path)}', delim = ',', quote = '"', escape = '"', header = true, all_varchar = true,
                    null_padding = true, compression = 'none', skip = {Comments(path, limits)}, max_line_size = {limits.LineCharacters}, parallel = false)
                """);
            return command.ExecuteReader();
        }
        catch (DbException e)
        {
            throw Unreadable(path, e);
        }
    }

    private static bool Next(DbDataReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (DbException e)
        {
            throw Unreadable(path, e);
        }
    }

    private static int Comments(string path, ImportLimits limits) =>
        TextLines.Read(path, limits).Take(CommentLines).TakeWhile(l => l.Text.StartsWith('#')).Count();

    // A bracket makes each character of a pattern stand for itself.
    private static string Literal(string path) => string.Concat(path.Select(c => c switch
    {
        '*' or '?' or '[' => $"[{c}]",
        '\'' => "''",
        _ => c.ToString(),
    }));

    private static InputException Unreadable(string path, DbException e)
    {
        string line = string.Join(' ', e.Message.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
        return new InputException($"{path} is not a CSV file with a header, commas and one record a line: {(line.Length <= MessageLength ? line : line[..MessageLength])}", e);
    }
}
