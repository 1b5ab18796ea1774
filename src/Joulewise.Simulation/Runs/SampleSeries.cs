using System.Runtime.InteropServices;

namespace Joulewise.Simulation;

/// <summary>The windows of a run as a series of bounded length: when it is full, each two windows become one, so that a year takes no more memory than a day.</summary>
/// <param name="mostRows">Rows of the longest series; 2 or more, even.</param>
internal sealed class SampleSeries(int mostRows = SampleSeries.UsualRows) : ISampleSink
{
    /// <summary>A day of seconds, and the next power of two.</summary>
    public const int UsualRows = 131_072;

    private readonly List<FleetSample> _rows = [];
    private int _perRow = 1;
    private int _inLast;

    /// <summary>Gets the rows.</summary>
    public IReadOnlyList<FleetSample> Rows => _rows;

    /// <summary>Gets the windows in a row.</summary>
    public int WindowsPerRow => _perRow;

    /// <inheritdoc/>
    public void Add(ref readonly FleetSample sample)
    {
        if (_inLast > 0 && _inLast < _perRow)
        {
            CollectionsMarshal.AsSpan(_rows)[^1].Append(in sample);
            _inLast++;
            return;
        }

        if (_rows.Count == mostRows)
        {
            Halve();
        }

        _rows.Add(sample);
        _inLast = 1;
    }

    /// <summary>Writes or reads the state.</summary>
    /// <param name="state">Where to or from.</param>
    public void Sync(StateStream state)
    {
        state.List(_rows);
        state.Value(ref _perRow);
        state.Value(ref _inLast);
    }

    private void Halve()
    {
        Span<FleetSample> rows = CollectionsMarshal.AsSpan(_rows);
        for (int i = 0; i < rows.Length / 2; i++)
        {
            FleetSample pair = rows[2 * i];
            pair.Append(in rows[(2 * i) + 1]);
            rows[i] = pair;
        }

        _rows.RemoveRange(rows.Length / 2, rows.Length - (rows.Length / 2));
        _perRow *= 2;
    }
}
