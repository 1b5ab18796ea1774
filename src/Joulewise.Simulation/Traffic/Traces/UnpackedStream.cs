using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace Joulewise.Simulation;

/// <summary>
/// The content of a gzip file. It ends in an <see cref="InvalidDataException"/> once more comes out than is bearable, whatever the packed size promised, and where the file breaks off:
/// <see cref="GZipStream"/> itself takes the end of a file for the end of its content.
/// </summary>
internal sealed class UnpackedStream : Stream
{
    // The least a gzip file has: ten bytes of header, two of data, eight of trailer, of which the last four are the size (RFC 1952, section 2.3.1).
    private const int LeastBytes = 20;
    private const int SizeBytes = 4;

    private readonly FileStream _file;
    private readonly GZipStream _unpacked;
    private readonly long _mostBytes;
    private long _read;

    /// <summary>Initializes a new instance of the <see cref="UnpackedStream"/> class.</summary>
    /// <param name="file">The gzip file; disposed with this one.</param>
    /// <param name="mostBytes">The most bytes that may come out.</param>
    public UnpackedStream(FileStream file, long mostBytes)
    {
        _file = file;
        _unpacked = new GZipStream(file, CompressionMode.Decompress);
        _mostBytes = mostBytes;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int count = _unpacked.Read(buffer);
        _read += count;
        if (_read > _mostBytes)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {_mostBytes} bytes"));
        }

        if (count == 0 && buffer.Length > 0)
        {
            CheckEnd();
        }

        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckEnd()
    {
        Span<byte> size = stackalloc byte[SizeBytes];
        if (_file.Length >= LeastBytes)
        {
            _file.Seek(-SizeBytes, SeekOrigin.End);
            _file.ReadExactly(size);
        }

        if (_file.Length < LeastBytes || BinaryPrimitives.ReadUInt32LittleEndian(size) != (uint)_read)
        {
            throw new InvalidDataException("the gzip file breaks off, or is several in one");
        }
    }
}
