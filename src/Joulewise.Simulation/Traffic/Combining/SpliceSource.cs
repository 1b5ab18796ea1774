namespace Joulewise.Simulation;

/// <summary>Sources one after the other; the time 0 of each is the last arrival of those before and a gap.</summary>
internal sealed class SpliceSource : ITrafficSource
{
    private readonly ITrafficSource[] _sources;
    private readonly double _gapSeconds;
    private int _source;
    private double _shiftSeconds;
    private double _lastSeconds;

    /// <summary>Initializes a new instance of the <see cref="SpliceSource"/> class.</summary>
    /// <param name="sources">The sources; disposed with this one.</param>
    /// <param name="gapSeconds">The gap in seconds; 0 or more.</param>
    /// <exception cref="Quantities.InputException">The gap is out of its range.</exception>
    public SpliceSource(IReadOnlyList<ITrafficSource> sources, double gapSeconds)
    {
        _sources = [.. sources];
        _gapSeconds = SpecCheck.Within(gapSeconds, 0, SpecCheck.MostSeconds, "the gap between spliced parts in seconds");
    }

    /// <inheritdoc/>
    public long SkippedRequests => _sources.Sum(s => s.SkippedRequests);

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        while (_source < _sources.Length)
        {
            if (_sources[_source].TryRead(request))
            {
                request.ArrivalSeconds += _shiftSeconds;
                _lastSeconds = request.ArrivalSeconds;
                return true;
            }

            _source++;
            _shiftSeconds = _lastSeconds + _gapSeconds;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ITrafficSource source in _sources)
        {
            source.Dispose();
        }
    }
}
