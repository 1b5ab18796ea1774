using System.Globalization;
using Joulewise.Evidence.Import;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Reads a small CSV file of any columns: UTF-8, a header, as many cells in each row as in the header.</summary>
/// <remarks>For tables that are not rows of measurements. What the columns mean is the caller's affair.</remarks>
public static class PlainCsv
{
    private const int MaximumColumns = 1_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much of it is accepted: <see cref="ImportLimits.FileBytes"/> and <see cref="ImportLimits.Rows"/>.</param>
    /// <returns>Its header and rows.</returns>
    /// <exception cref="InputException">The file cannot be opened, is too large, is no CSV, or a row has too few or too many cells.</exception>
    public static PlainTable Read(string path, ImportLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            using Stream stream = BoundedFile.Open(path, limits);
            return Read(stream, path, limits);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read ({exception.Message.ReplaceLineEndings(" ")})", exception);
        }
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="limits">How much of it is accepted.</param>
    /// <returns>Its header and rows.</returns>
    /// <exception cref="InputException">The text is too long, is no CSV, or a row has too few or too many cells.</exception>
    public static PlainTable Read(Stream stream, string name, ImportLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(limits);
        using CsvRecords records = new(new LimitedStream(stream, limits.FileBytes, name), name, refusesOpenQuote: true);
        string[] header = records.Next() ?? throw records.At("the file is empty; accepted: a header of column names and one row on each line");
        if (header.Length > MaximumColumns)
        {
            throw records.At(string.Create(CultureInfo.InvariantCulture, $"{header.Length} columns; accepted: up to {MaximumColumns}"));
        }

        int headerLine = records.Line;
        List<PlainRow> rows = [];
        while (records.Next() is { } cells)
        {
            if (rows.Count >= limits.Rows)
            {
                throw records.At(string.Create(CultureInfo.InvariantCulture, $"more than {limits.Rows} rows; accepted: up to {limits.Rows}"));
            }

            if (cells.Length != header.Length)
            {
                throw records.At(string.Create(CultureInfo.InvariantCulture, $"{cells.Length} cells; accepted: {header.Length}, one for each column of the header"));
            }

            rows.Add(new PlainRow(records.Line, cells));
        }

        return new PlainTable(name, headerLine, header, rows);
    }
}
