namespace Joulewise.Simulation;

/// <summary>The CSV of this product: <c>arrival_s,input_tokens,output_tokens</c>, with <c>class</c> (an index) and <c>session</c> (a number or a name, empty for none) where known.</summary>
internal sealed class JoulewiseTraceSource : ITrafficSource
{
    private const int Time = 0;
    private const int Input = 1;
    private const int Output = 2;
    private const int Class = 3;
    private const int Session = 4;

    private readonly TraceTable _table;
    private readonly TraceClock _clock;
    private readonly int _classIndex;

    /// <summary>Initializes a new instance of the <see cref="JoulewiseTraceSource"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classIndex">The class of requests that name none.</param>
    /// <param name="keepsOffset">Whether times stay as they are; otherwise the first request arrives at 0.</param>
    /// <exception cref="Quantities.InputException">The file cannot be read or has other columns.</exception>
    public JoulewiseTraceSource(string path, int classIndex, bool keepsOffset)
    {
        _table = new TraceTable(path, ["arrival_s", "input_tokens", "output_tokens"], ["class", "session"]);
        _clock = new TraceClock(keepsOffset);
        _classIndex = classIndex;
    }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        if (!_table.Read())
        {
            return !_clock.IsUnused ? false : throw _table.At("no request below the header; accepted: one row per request");
        }

        request.ArrivalSeconds = _clock.Place(_table.Seconds(Time), out string? problem);
        if (problem is not null)
        {
            throw _table.At(problem);
        }

        request.InputTokens = _table.Whole(Input, 1, LengthSpec.MostTokens);
        request.OutputTokens = _table.Whole(Output, 1, LengthSpec.MostTokens);
        request.ClassIndex = _table.Cell(Class).IsEmpty ? _classIndex : _table.Whole(Class, 0, TrafficSpec.MostClassIndex);
        request.Session = SessionId.Of(_table.Cell(Session));
        request.SetBlocks(0);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
