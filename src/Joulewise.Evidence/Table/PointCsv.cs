using System.Globalization;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Points of a CSV file one by one, where a row at fault does not stand in the way of the others.</summary>
/// <remarks>
/// <see cref="MeasuredCsv"/> refuses a file for one bad row, because an import is whole or nothing. Here a row that can't be read
/// is given with its problem. What is wrong with the file itself (header, encoding, quotation marks, size) is still refused.
/// A row without an id is called by its line. Memory does not grow with the file.
/// </remarks>
public sealed class PointCsv : IDisposable
{
    private readonly CsvRecords _records;
    private readonly MeasuredHeader _header;
    private readonly bool _areMeasured;
    private readonly ImportLimits _limits;

    private PointCsv(CsvRecords records, string name, bool areMeasured, ImportLimits limits)
    {
        _records = records;
        _areMeasured = areMeasured;
        _limits = limits;
        Name = name;
        _header = MeasuredHeader.Read(records);
        RawHeader = [.. Enumerable.Range(0, _header.Names.Count).Select(i => new ReadOnlyMemory<byte>(records.Raw(i)))];
    }

    /// <summary>Gets what the file is called in messages.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the columns in the order of the file.</summary>
    public IReadOnlyList<string> Columns => _header.Names;

    /// <summary>Gets the names of the columns byte for byte, in UTF-8.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> RawHeader { get; }

    /// <summary>Gets the columns that the schema does not have, in the order of the file.</summary>
    public IReadOnlyList<string> UnknownColumns => _header.UnknownColumns;

    /// <summary>Reads the header of a file of points somebody asks about: <c>accelerator</c> and <c>model</c> must be there.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="limits">How much is read; the default limits when <see langword="null"/>.</param>
    /// <returns>The reader, before the first row. Figures of a row that were measured are read and may contradict each other.</returns>
    /// <exception cref="InputException">The file has no header or one at fault.</exception>
    public static PointCsv OpenAsked(Stream stream, string name, ImportLimits? limits = null) => Open(stream, name, areMeasured: false, limits);

    /// <summary>Reads the header of a file of measured points; a row whose figures contradict each other is at fault.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="limits">How much is read; the default limits when <see langword="null"/>.</param>
    /// <returns>The reader, before the first row.</returns>
    /// <exception cref="InputException">The file has no header or one at fault.</exception>
    public static PointCsv OpenMeasured(Stream stream, string name, ImportLimits? limits = null) => Open(stream, name, areMeasured: true, limits);

    /// <summary>Reads the rows, once.</summary>
    /// <returns>Each row in the order of the file.</returns>
    /// <exception cref="InputException">The file is at fault or too large; rows before that were given.</exception>
    public IEnumerable<PointRow> Rows()
    {
        int rows = 0;
        while (_records.Next() is { } cells)
        {
            if (++rows > _limits.Rows)
            {
                throw _records.At(string.Create(CultureInfo.InvariantCulture, $"more than {_limits.Rows} rows; accepted: a file of up to {_limits.Rows} rows"));
            }

            if (_records.Offset > _limits.FileBytes)
            {
                throw _records.At(string.Create(CultureInfo.InvariantCulture, $"more than {_limits.FileBytes} bytes; accepted: a file of up to {_limits.FileBytes} bytes"));
            }

            yield return Row(cells);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private static PointCsv Open(Stream stream, string name, bool areMeasured, ImportLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        CsvRecords records = new(stream, name, refusesOpenQuote: true);
        try
        {
            return new PointCsv(records, name, areMeasured, limits ?? ImportLimits.Default);
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    private PointRow Row(string[] cells)
    {
        int columns = Columns.Count;
        object?[] values = new object?[MeasuredColumns.All.Count];
        string? problem = _header.ReadRow(cells, values);
        MeasuredPoint? point = null;
        if (problem is null)
        {
            values[0] ??= string.Create(CultureInfo.InvariantCulture, $"line-{_records.Line}");
            point = MeasuredColumns.PointOf(values);
            problem = _areMeasured ? RowChecks.Problem(point) : RowChecks.ProblemOfDescription(point);
        }

        ReadOnlyMemory<byte>[] raw = new ReadOnlyMemory<byte>[columns];
        for (int i = 0; i < Math.Min(columns, cells.Length); i++)
        {
            raw[i] = _records.Raw(i);
        }

        return new PointRow(
            _records.Line,
            cells.Length == columns ? cells : [.. Enumerable.Range(0, columns).Select(i => i < cells.Length ? cells[i] : string.Empty)],
            raw,
            problem is null ? point : null,
            problem ?? string.Empty);
    }
}
