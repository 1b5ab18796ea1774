using System.Text;

namespace Joulewise.Evidence.Tests.Table;

/// <summary>A stream whose last line goes on and on; it takes no memory.</summary>
internal sealed class EndlessLine(string start, long length) : Stream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Min(count, length - Position);
        for (int i = 0; i < read; i++)
        {
            buffer[offset + i] = Position + i < _start.Length ? _start[Position + i] : (byte)'x';
        }

        Position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
