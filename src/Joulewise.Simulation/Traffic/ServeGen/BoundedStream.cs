using System.Globalization;

namespace Joulewise.Simulation;

/// <summary>A stream that ends in an error once more was read from it than is bearable, whatever its packed size promised.</summary>
internal sealed class BoundedStream : Stream
{
    private readonly Stream _inner;
    private readonly long _mostBytes;
    private long _read;

    /// <summary>Initializes a new instance of the <see cref="BoundedStream"/> class.</summary>
    /// <param name="inner">What is read; stays open.</param>
    /// <param name="mostBytes">How much at most.</param>
    public BoundedStream(Stream inner, long mostBytes)
    {
        _inner = inner;
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
        int count = _inner.Read(buffer);
        _read += count;
        return _read <= _mostBytes
            ? count
            : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {_mostBytes} bytes"));
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
}
