using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Reads a CSV file with a header as rows of text, through DuckDB.</summary>
internal static class CsvTable
{
    private const int CommentLines = 100;
    private const int WidthMaximum = 1000;
    private const int MessageLength = 300;

    /// <summary>The rows of a file. Lines at its head that start with '#' are comments; the first record is the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">The headers that the file must have.</param>
    /// <param name="limits">How much is read.</param>
    public static IEnumerable<CsvFields> Read(string path, IReadOnlyList<string> required, ImportLimits limits)
    {
        (int comments, string header) = Head(path, limits);

        // Commas inside quotes make this too many columns, never too few; those left over stay empty.
        int width = header.Count(c => c == ',') + 1;
        if (width > WidthMaximum)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path} has {width} columns: at most {WidthMaximum} are accepted"));
        }

        using DuckDBConnection connection = new("DataSource=:memory:");
        using DbDataReader reader = Open(connection, path, comments, width, limits);
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        while (Next(reader, path))
        {
            string?[] values = new string?[width];
            for (int i = 0; i < width; i++)
            {
                values[i] = reader.IsDBNull(i) ? null : reader.GetString(i);
            }

            if (number++ == 0)
            {
                AddColumns(columns, values, required, path);
                continue;
            }

            yield return new CsvFields(columns, values, new Place(path, $"row {(number - 1).ToString(CultureInfo.InvariantCulture)}"));
        }
    }

    private static void AddColumns(Dictionary<string, int> columns, string?[] names, IReadOnlyList<string> required, string path)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i]?.Trim() is { Length: > 0 } name)
            {
                columns.TryAdd(name, i);
            }
        }

        string? missing = required.FirstOrDefault(r => !columns.ContainsKey(r));
        if (missing is not null)
        {
            throw new InputException($"{path} has no column '{missing}': a header with {string.Join(", ", required)} is accepted");
        }
    }

    private static (int Comments, string Header) Head(string path, ImportLimits limits)
    {
        int comments = 0;
        foreach ((_, string line) in TextLines.Read(path, limits))
        {
            if (!line.StartsWith('#'))
            {
                return (comments, line);
            }

            if (++comments > CommentLines)
            {
                break;
            }
        }

        throw new InputException($"{path} holds no header after its comments: a CSV file with a header is accepted");
    }

    private static DbDataReader Open(DuckDBConnection connection, string path, int comments, int width, ImportLimits limits)
    {
        try
        {
            connection.Open();
            using DbCommand command = connection.CreateCommand();

            // Skipping lines would follow a quote of the licence text into the table. Where nothing is to be skipped a '#' is text.
            string comment = comments > 0 ? "comment = '#', " : string.Empty;
            string columns = string.Join(", ", Enumerable.Range(0, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"'c{i}': 'VARCHAR'")));
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                SELECT * FROM read_csv('{{Literal(path)}}', auto_detect = false, columns = { {{columns}} }, delim = ',', quote = '"', escape = '"', header = false,
                    null_padding = true, compression = 'none', {{comment}}max_line_size = {{limits.LineCharacters}}, parallel = false)
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
