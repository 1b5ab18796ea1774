using System.Globalization;
using System.Text;
using CsvHelper;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A trace as CSV with a header, read row by row. Whatever is wrong becomes an <see cref="InputException"/> with file and line.</summary>
internal sealed class TraceTable : IDisposable
{
    private readonly string _name;
    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private readonly string[] _columns;
    private readonly int[] _places;
    private bool _isQuoteOpen;
    private long _line;

    /// <summary>Initializes a new instance of the <see cref="TraceTable"/> class and reads the header.</summary>
    /// <param name="path">The file.</param>
    /// <param name="required">The columns it must have, numbered from 0 in the other members.</param>
    /// <param name="optional">The columns it may have, numbered after them.</param>
    /// <exception cref="InputException">It cannot be read, or its columns are not these.</exception>
    public TraceTable(string path, IReadOnlyCollection<string> required, IReadOnlyCollection<string> optional)
    {
        _name = path;
        _columns = [.. required, .. optional];
        _places = new int[_columns.Length];
        _stream = TraceFile.Open(path);
        try
        {
            _reader = CsvReader.Create(
                _stream,
                new CsvReaderOptions
                {
                    Separator = ',',
                    HasHeader = false,
                    MaxRecordSize = TraceFile.LongestLineBytes,
                    TrackLineNumbers = true,
                    TrimWhitespace = true,
                    OnMalformedRecord = record => _isQuoteOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
                },
                leaveOpen: false);
            ReadHeader(required.Count);
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InputException">The file is damaged, is no CSV, or has a row longer than 1 MiB.</exception>
    public bool Read()
    {
        try
        {
            if (!_reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException exception)
        {
            _line = exception.LineNumber > 0 ? exception.LineNumber : _line + 1;
            throw new InputException(Place($"not readable as CSV ({exception.Message}); accepted: rows of up to {TraceFile.LongestLineBytes} bytes, quotation marks closed"), exception);
        }
        catch (Exception exception) when (TraceFile.IsOfReading(exception))
        {
            throw TraceFile.Unreadable(string.Create(CultureInfo.InvariantCulture, $"{_name}:{_line + 1}"), exception);
        }

        _line = _reader.LineNumber;
        return !_isQuoteOpen ? true : throw At("a quotation mark is never closed; accepted: CSV with each quotation mark closed");
    }

    /// <summary>Gets a cell of the row; empty where the file has no such column.</summary>
    /// <param name="column">The column's number.</param>
    /// <returns>UTF-8, without white space around it.</returns>
    public ReadOnlySpan<byte> Cell(int column) => _places[column] < 0 ? [] : _reader.GetSpan(_places[column]);

    /// <summary>Reads a whole number.</summary>
    /// <param name="column">The column's number.</param>
    /// <param name="least">The least accepted.</param>
    /// <param name="most">The most accepted.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InputException">It is something else.</exception>
    public int Whole(int column, int least, int most) =>
        int.TryParse(Cell(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw Wrong(column, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <summary>Reads a time in seconds.</summary>
    /// <param name="column">The column's number.</param>
    /// <returns>Seconds; 0 or more.</returns>
    /// <exception cref="InputException">It is something else.</exception>
    public double Seconds(int column) =>
        double.TryParse(Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= SpecCheck.MostSeconds
            ? value
            : throw Wrong(column, string.Create(CultureInfo.InvariantCulture, $"seconds from 0 to {SpecCheck.MostSeconds}"));

    /// <summary>Makes the exception for a cell that is at fault.</summary>
    /// <param name="column">The column's number.</param>
    /// <param name="accepted">What is accepted.</param>
    /// <returns>The exception to throw.</returns>
    public InputException Wrong(int column, string accepted) => At($"{Messages.Show(Encoding.UTF8.GetString(Cell(column)))} in {_columns[column]}; accepted: {accepted}");

    /// <summary>Makes the exception for a fault at the current row.</summary>
    /// <param name="problem">What was found and what is accepted.</param>
    /// <returns>The exception to throw.</returns>
    public InputException At(string problem) => new(Place(problem));

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private string Place(string problem) => string.Create(CultureInfo.InvariantCulture, $"{_name}:{_line}: {problem}");

    private void ReadHeader(int required)
    {
        string accepted = $"CSV whose first line is {string.Join(',', _columns.Take(required))}{(_columns.Length > required ? $", and if wanted {string.Join(',', _columns.Skip(required))}" : string.Empty)}";
        if (!Read())
        {
            _line = 1;
            throw At($"the file is empty; accepted: {accepted}");
        }

        Array.Fill(_places, -1);
        for (int i = 0; i < _reader.FieldCount; i++)
        {
            string name = _reader.GetString(i).Trim();
            int column = Array.FindIndex(_columns, c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
            if (column < 0)
            {
                throw At($"unknown column {Messages.Show(name)}; {Suggestion.Ask(Suggestion.Nearest(name, _columns.Select(c => (Names.Fold(c), c))))}accepted: {accepted}");
            }

            _places[column] = _places[column] < 0 ? i : throw At($"column {name} stands there twice; accepted: {accepted}");
        }

        int missing = Array.FindIndex(_places, 0, required, p => p < 0);
        if (missing >= 0)
        {
            throw At($"no column {_columns[missing]}; accepted: {accepted}");
        }
    }
}
