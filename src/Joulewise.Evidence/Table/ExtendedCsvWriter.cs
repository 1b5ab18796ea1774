using CsvHelper;

namespace Joulewise.Evidence;

/// <summary>Writes records that another file holds with cells added at their end.</summary>
public sealed class ExtendedCsvWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly MemoryStream _added = new();
    private readonly CsvWriter _csv;

    /// <summary>Initializes a new instance of the <see cref="ExtendedCsvWriter"/> class.</summary>
    /// <param name="stream">Where to; left open.</param>
    public ExtendedCsvWriter(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _csv = CsvWriter.Create(_added, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
    }

    /// <summary>Writes a record; its line ends with LF.</summary>
    /// <param name="kept">Cells as they stand in a CSV file, written byte for byte.</param>
    /// <param name="added">The text of the cells after them, at least one; quoted where it must be.</param>
    public void Write(IEnumerable<ReadOnlyMemory<byte>> kept, IEnumerable<string> added)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(added);
        foreach (ReadOnlyMemory<byte> cell in kept)
        {
            _stream.Write(cell.Span);
            _stream.WriteByte((byte)',');
        }

        foreach (string cell in added)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
        _csv.Flush();
        _stream.Write(_added.GetBuffer().AsSpan(0, (int)_added.Length));
        _added.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _csv.Dispose();
        _added.Dispose();
    }
}
