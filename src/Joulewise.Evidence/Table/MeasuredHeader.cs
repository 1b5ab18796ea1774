using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>The header of a CSV file of the schema, and how the rows below it are read.</summary>
internal sealed class MeasuredHeader
{
    private const int MaximumColumns = 1_000;

    private static readonly string[] Required = ["accelerator", "model"];

    private readonly MeasuredColumn?[] _columns;

    private MeasuredHeader(string[] names)
    {
        Names = names;
        _columns = [.. names.Select(MeasuredColumns.Find)];
        UnknownColumns = [.. names.Where((_, index) => _columns[index] is null)];
    }

    /// <summary>Gets the names in the order of the file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets the names that the schema does not have, in the order of the file.</summary>
    public IReadOnlyList<string> UnknownColumns { get; }

    /// <summary>Reads the header, which is the first record.</summary>
    /// <param name="records">The records of the file.</param>
    /// <returns>The header.</returns>
    /// <exception cref="InputException">There is none, or it is at fault.</exception>
    public static MeasuredHeader Read(CsvRecords records)
    {
        string[] header = records.Next() ?? throw records.At("the file is empty; accepted: a header of column names and one row on each line");
        if (header.Length > MaximumColumns)
        {
            throw records.At(string.Create(CultureInfo.InvariantCulture, $"{header.Length} columns; accepted: up to {MaximumColumns}"));
        }

        string? missing = Required.FirstOrDefault(required => !header.Contains(required, StringComparer.Ordinal));
        if (missing is not null)
        {
            throw records.At($"no column '{missing}' in the header {CellReader.Show(string.Join(',', header))}; accepted: comma-separated column names, {string.Join(" and ", Required)} among them");
        }

        string? twice = header.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null
            ? new MeasuredHeader(header)
            : throw records.At($"column {CellReader.Show(twice)} is there more than once; accepted: each column once");
    }

    /// <summary>Reads the cells of a row.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="values">Takes the value of each column of the schema.</param>
    /// <returns>The first problem, or <see langword="null"/>.</returns>
    public string? ReadRow(string[] cells, object?[] values)
    {
        if (cells.Length != _columns.Length)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{cells.Length} cells; accepted: {_columns.Length}, one for each column of the header");
        }

        for (int i = 0; i < cells.Length; i++)
        {
            if (_columns[i] is not { } column)
            {
                continue;
            }

            if (CellReader.Read(column, cells[i], out object? value) is { } problem)
            {
                return $"{column.Name}: {problem}";
            }

            values[column.Index] = value;
        }

        return null;
    }

    /// <summary>How many counts of a row were written as 0 and read as not known.</summary>
    /// <param name="cells">The cells of a row that was read.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The number.</returns>
    public int ZeroCountsIn(string[] cells, object?[] values) =>
        _columns.Where((column, index) => column is { Kind: ColumnKind.Count } && values[column.Index] is null && cells[index].Length > 0).Count();
}
