namespace Joulewise.Simulation;

/// <summary>Several sources at the same time, in the order of arrival and, among those that arrive together, of the sources. It holds one request of each.</summary>
internal sealed class MergeSource : ITrafficSource
{
    private readonly ITrafficSource[] _sources;
    private readonly TrafficRequest[] _heads;
    private readonly PriorityQueue<int, (double Seconds, int Source)> _next = new();
    private bool _hasBegun;

    /// <summary>Initializes a new instance of the <see cref="MergeSource"/> class.</summary>
    /// <param name="sources">The sources; disposed with this one.</param>
    public MergeSource(IReadOnlyList<ITrafficSource> sources)
    {
        _sources = [.. sources];
        _heads = [.. sources.Select(_ => new TrafficRequest())];
    }

    /// <inheritdoc/>
    public long SkippedRequests => _sources.Sum(s => s.SkippedRequests);

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        for (int i = 0; !_hasBegun && i < _sources.Length; i++)
        {
            if (_sources[i].TryRead(_heads[i]))
            {
                _next.Enqueue(i, (_heads[i].ArrivalSeconds, i));
            }
        }

        _hasBegun = true;
        if (!_next.TryPeek(out int first, out _))
        {
            return false;
        }

        request.CopyFrom(_heads[first]);
        if (_sources[first].TryRead(_heads[first]))
        {
            _next.DequeueEnqueue(first, (_heads[first].ArrivalSeconds, first));
        }
        else
        {
            _next.Dequeue();
        }

        return true;
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
