namespace Joulewise.Simulation;

/// <summary>
/// BurstGPT (Wang et al., arXiv 2401.17644), HPMLL/BurstGPT. Its README says that requests without response tokens are those that failed: they are skipped and counted.
/// The older files have neither session nor elapsed time.
/// </summary>
internal sealed class BurstGptTraceSource : ITrafficSource
{
    private const int Time = 0;
    private const int Input = 1;
    private const int Output = 2;
    private const int Session = 3;

    private readonly TraceTable _table;
    private readonly TraceClock _clock;
    private readonly int _classIndex;

    /// <summary>Initializes a new instance of the <see cref="BurstGptTraceSource"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classIndex">The class of its requests.</param>
    /// <param name="keepsOffset">Whether times stay as they are; otherwise the first request arrives at 0.</param>
    /// <exception cref="Quantities.InputException">The file cannot be read or has other columns.</exception>
    public BurstGptTraceSource(string path, int classIndex, bool keepsOffset)
    {
        _table = new TraceTable(path, ["Timestamp", "Request tokens", "Response tokens"], ["Session ID", "Elapsed time", "Model", "Total tokens", "Log Type"]);
        _clock = new TraceClock(keepsOffset);
        _classIndex = classIndex;
    }

    /// <inheritdoc/>
    public long SkippedRequests { get; private set; }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        while (_table.Read())
        {
            request.ArrivalSeconds = _clock.Place(_table.Seconds(Time), out string? problem);
            if (problem is not null)
            {
                throw _table.At(problem);
            }

            request.OutputTokens = _table.Whole(Output, 0, LengthSpec.MostTokens);
            request.InputTokens = _table.Whole(Input, request.OutputTokens == 0 ? 0 : 1, LengthSpec.MostTokens);
            request.ClassIndex = _classIndex;
            request.Session = SessionId.Of(_table.Cell(Session));
            request.SetBlocks(0);
            if (request.OutputTokens > 0)
            {
                return true;
            }

            SkippedRequests++;
        }

        return !_clock.IsUnused ? false : throw _table.At("no request below the header; accepted: one row per request");
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();
}
