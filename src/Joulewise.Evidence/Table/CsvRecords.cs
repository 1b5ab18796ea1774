using System.Globalization;
using CsvHelper;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Records of a CSV file one by one, each with its line. Whatever is wrong with the file becomes an <see cref="InputException"/>.</summary>
internal sealed class CsvRecords : IDisposable
{
    private const int MaximumRecordBytes = 1 << 20;

    private readonly string _name;
    private readonly CsvReader _reader;
    private bool _isQuoteOpen;

    /// <summary>Initializes a new instance of the <see cref="CsvRecords"/> class.</summary>
    /// <param name="stream">UTF-8 text; left open.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <param name="refusesOpenQuote">Whether a quotation mark that is never closed is a fault; otherwise the file ends in one long cell.</param>
    public CsvRecords(Stream stream, string name, bool refusesOpenQuote = false)
    {
        _name = name;
        _reader = CsvReader.Create(
            stream,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                MaxRecordSize = MaximumRecordBytes,
                TrackLineNumbers = true,
                OnMalformedRecord = refusesOpenQuote ? record => _isQuoteOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote : null,
            },
            leaveOpen: true);
    }

    /// <summary>Gets how far into the file the current record starts, in bytes.</summary>
    public long Offset => _reader.ByteOffset;

    /// <summary>Gets the line on which the current record starts, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Reads the next record.</summary>
    /// <returns>Its cells without white space around them, or <see langword="null"/> at the end.</returns>
    /// <exception cref="InputException">The text is no CSV, no UTF-8, or has a record longer than 1 MiB.</exception>
    public string[]? Next()
    {
        try
        {
            if (!_reader.Read())
            {
                return null;
            }
        }
        catch (CsvFormatException exception)
        {
            Line = exception.LineNumber > 0 ? (int)exception.LineNumber : Line + 1;
            throw At(
                string.Create(CultureInfo.InvariantCulture, $"not readable as CSV ({exception.Message.ReplaceLineEndings(" ")}); accepted: rows of up to {MaximumRecordBytes} bytes, quotation marks closed"),
                exception);
        }

        Line = (int)_reader.LineNumber;
        if (_isQuoteOpen)
        {
            throw At("a quotation mark is never closed; accepted: CSV with each quotation mark closed");
        }

        string[] cells = new string[_reader.FieldCount];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetString(i).Trim();
            if (cells[i].Contains('\uFFFD', StringComparison.Ordinal))
            {
                throw At($"{CellReader.Show(cells[i])} holds bytes that are not UTF-8; accepted: CSV in UTF-8");
            }
        }

        return cells;
    }

    /// <summary>A cell of the current record as it stands in the file, with quotation marks and white space.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <returns>UTF-8.</returns>
    public byte[] Raw(int index) => _reader.GetRawSpan(index).ToArray();

    /// <summary>A fault at the current line.</summary>
    /// <param name="problem">What was found and what is accepted.</param>
    /// <param name="cause">The cause, if an exception.</param>
    /// <returns>The exception to throw.</returns>
    public InputException At(string problem, Exception? cause = null)
    {
        string message = string.Create(CultureInfo.InvariantCulture, $"{_name}:{Line}: {problem}");
        return cause is null ? new InputException(message) : new InputException(message, cause);
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
