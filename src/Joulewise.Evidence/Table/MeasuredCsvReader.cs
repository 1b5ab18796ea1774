using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Turns the records of one CSV file into points. One bad row and none of them is returned.</summary>
/// <param name="records">The records; owned by the caller.</param>
/// <param name="name">The file's name for messages and for rows that name no source.</param>
internal sealed class MeasuredCsvReader(CsvRecords records, string name)
{
    private const int MaximumRows = 2_000_000;

    private readonly List<MeasuredPoint> _points = [];
    private readonly Dictionary<string, (int Line, object?[] Values)> _seen = new(StringComparer.Ordinal);
    private InputException? _firstProblem;
    private int _problems;
    private int _repeats;
    private int _zeroCounts;

    /// <summary>Reads all records.</summary>
    /// <returns>The points and what to tell about them.</returns>
    /// <exception cref="InputException">The file is at fault.</exception>
    public MeasuredTable Read()
    {
        MeasuredHeader header = MeasuredHeader.Read(records);
        int rows = 0;
        while (records.Next() is { } cells)
        {
            if (++rows > MaximumRows)
            {
                throw records.At(string.Create(CultureInfo.InvariantCulture, $"more than {MaximumRows} rows; accepted: a file of up to {MaximumRows} rows"));
            }

            ReadRow(header, cells);
        }

        if (_firstProblem is not null)
        {
            throw _problems == 1
                ? _firstProblem
                : new InputException(string.Create(CultureInfo.InvariantCulture, $"{_firstProblem.Message} (and {_problems - 1} more)"));
        }

        return new MeasuredTable(_points, header.UnknownColumns, [.. Notices()]);
    }

    private void ReadRow(MeasuredHeader header, string[] cells)
    {
        object?[] values = new object?[MeasuredColumns.All.Count];
        if (header.ReadRow(cells, values) is { } problem)
        {
            Report(problem);
            return;
        }

        _zeroCounts += header.ZeroCountsIn(cells, values);
        Add(values);
    }

    private void Add(object?[] values)
    {
        values[1] ??= Path.GetFileName(name);
        values[0] ??= "row-" + Fingerprint(values);
        MeasuredPoint point = MeasuredColumns.PointOf(values);
        string id = point.Id;
        if (RowChecks.Problem(point) is { } problem)
        {
            Report(problem);
        }
        else if (_seen.TryAdd(id, (records.Line, values)))
        {
            _points.Add(point);
        }
        else if (_seen[id].Values.SequenceEqual(values))
        {
            _repeats++;
        }
        else
        {
            Report(string.Create(CultureInfo.InvariantCulture, $"id: {CellReader.Show(id)} is also on line {_seen[id].Line} with other values; accepted: each id once"));
        }
    }

    private void Report(string problem)
    {
        _firstProblem ??= records.At(problem);
        _problems++;
    }

    private IEnumerable<string> Notices()
    {
        if (_repeats > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {_repeats} rows repeat another row in every column and were left out");
        }

        if (_zeroCounts > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}: {_zeroCounts} counts or widths of 0 were read as not known");
        }
    }

    private static string Fingerprint(object?[] values)
    {
        string text = string.Join('\u001f', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..10];
    }
}
