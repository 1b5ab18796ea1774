namespace Joulewise.Simulation;

/// <summary>A source opened again and again, one round behind the other, until a time is full.</summary>
internal sealed class RepeatSource : ITrafficSource
{
    private readonly Func<long, ITrafficSource> _open;
    private readonly double? _periodSeconds;
    private readonly double _durationSeconds;
    private ITrafficSource? _source;
    private long _round;
    private long _skippedBefore;
    private double _startSeconds;
    private double _firstSeconds;
    private double _lastSeconds;
    private long _count;
    private bool _isOver;

    /// <summary>Initializes a new instance of the <see cref="RepeatSource"/> class.</summary>
    /// <param name="open">Opens the source of a round, counted from 0.</param>
    /// <param name="periodSeconds">The time from round to round, in seconds, above 0; what arrives later in a round is cut off. None for a mean gap after the round's last arrival.</param>
    /// <param name="durationSeconds">When to end, in seconds; above 0.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public RepeatSource(Func<long, ITrafficSource> open, double? periodSeconds, double durationSeconds)
    {
        _open = open;
        _periodSeconds = periodSeconds is { } period ? SpecCheck.Above(period, 0, SpecCheck.MostSeconds, "the period of repetition in seconds") : null;
        _durationSeconds = SpecCheck.Above(durationSeconds, 0, SpecCheck.MostSeconds, "the duration of repetition in seconds");
        _source = open(0);
    }

    /// <inheritdoc/>
    public long SkippedRequests => _skippedBefore + (_source?.SkippedRequests ?? 0);

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        while (!_isOver && _source is not null)
        {
            if (!_source.TryRead(request) || request.ArrivalSeconds >= (_periodSeconds ?? double.PositiveInfinity))
            {
                _isOver = !TryStartRound();
                continue;
            }

            _firstSeconds = _count == 0 ? request.ArrivalSeconds : _firstSeconds;
            _lastSeconds = request.ArrivalSeconds;
            _count++;
            request.ArrivalSeconds += _startSeconds;
            _isOver = request.ArrivalSeconds >= _durationSeconds;
            if (!_isOver)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();

    private bool TryStartRound()
    {
        // A round that takes no time, such as one of a single request, would never fill the duration.
        double gap = _count > 1 ? (_lastSeconds - _firstSeconds) / (_count - 1) : 0;
        double round = _periodSeconds ?? _lastSeconds + gap;
        if (round <= 0 || _startSeconds + round >= _durationSeconds)
        {
            return false;
        }

        _startSeconds += round;
        _skippedBefore += _source?.SkippedRequests ?? 0;
        _source?.Dispose();
        _source = null;
        _source = _open(++_round);
        _count = 0;
        _lastSeconds = 0;
        return true;
    }
}
