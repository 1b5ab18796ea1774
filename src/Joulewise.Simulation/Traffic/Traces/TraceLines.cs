using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The lines of a trace as bytes, without one ever being copied. Empty lines are passed over.</summary>
internal sealed class TraceLines : IDisposable
{
    private readonly string _name;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[TraceFile.LongestLineBytes + 2];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Initializes a new instance of the <see cref="TraceLines"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public TraceLines(string path)
    {
        _name = path;
        _stream = TraceFile.Open(path);
    }

    /// <summary>Gets the number of the line read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next line that is not empty.</summary>
    /// <param name="line">The line without its end; good until the next is read.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InputException">The file is damaged, or the line is longer than 1 MiB.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        do
        {
            if (!TryTake(out line))
            {
                return false;
            }

            line = line.Trim(" \t\r"u8);
        }
        while (line.IsEmpty);

        return true;
    }

    /// <summary>Makes the exception for a fault at the current line.</summary>
    /// <param name="problem">What was found and what is accepted.</param>
    /// <returns>The exception to throw.</returns>
    public InputException At(string problem) => new(string.Create(CultureInfo.InvariantCulture, $"{_name}:{Math.Max(Line, 1)}: {problem}"));

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private bool TryTake(out ReadOnlySpan<byte> line)
    {
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            int length = found >= 0 ? searched + found : _end - _start;
            if (found >= 0 || (_isAtEnd && length > 0))
            {
                Line++;
                line = _buffer.AsSpan(_start, length);
                _start += Math.Min(length + 1, _end - _start);
                return length <= TraceFile.LongestLineBytes ? true : throw TooLong();
            }

            if (_isAtEnd)
            {
                line = [];
                return false;
            }

            searched = length;
            Fill();
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        if (_end == _buffer.Length)
        {
            Line++;
            throw TooLong();
        }

        try
        {
            int count = _stream.Read(_buffer, _end, _buffer.Length - _end);
            _isAtEnd = count == 0;
            _end += count;
        }
        catch (Exception exception) when (TraceFile.IsOfReading(exception))
        {
            throw TraceFile.Unreadable(string.Create(CultureInfo.InvariantCulture, $"{_name}:{Line + 1}"), exception);
        }
    }

    private InputException TooLong() => At($"the line is too long; accepted: lines of up to {TraceFile.LongestLineBytes} bytes");
}
