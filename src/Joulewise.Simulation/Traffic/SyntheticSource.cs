namespace Joulewise.Simulation;

/// <summary>Requests drawn as a <see cref="SyntheticSpec"/> says; of a session its first turn only.</summary>
internal sealed class SyntheticSource : ITrafficSource
{
    private const int SessionBits = 40;

    private readonly IArrivalProcess _arrivals;
    private readonly TokenSampler _tokens;
    private readonly SessionPlan? _sessions;
    private readonly double _durationSeconds;
    private readonly int _classIndex;
    private long _count;

    /// <summary>Initializes a new instance of the <see cref="SyntheticSource"/> class.</summary>
    /// <param name="spec">The traffic.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="sessions">How its sessions go on; none for requests without a session.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public SyntheticSource(SyntheticSpec spec, long seed, SessionPlan? sessions)
    {
        _durationSeconds = spec.DurationSeconds is { } seconds ? SpecCheck.Above(seconds, 0, SpecCheck.MostSeconds, "the duration in seconds") : double.PositiveInfinity;
        _classIndex = (int)SpecCheck.Within(spec.ClassIndex, 0, TrafficSpec.MostClassIndex, "the index of the class of traffic");
        _arrivals = ArrivalProcesses.Open(spec.Arrivals, new RateClock(spec.Profile, spec.Bursts), seed);
        _tokens = new TokenSampler(spec.Tokens, seed);
        _sessions = sessions;
    }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        double seconds = _arrivals.NextSeconds();
        if (seconds >= _durationSeconds)
        {
            return false;
        }

        request.ArrivalSeconds = seconds;
        request.ClassIndex = _classIndex;
        request.Session = 0;
        request.SetBlocks(0);
        _tokens.Next(request);
        if (_sessions is not null)
        {
            _count++;
            request.Session = ((long)_classIndex << SessionBits) + _count;
            request.InputTokens = (int)Math.Min((long)request.InputTokens + _sessions.SharedPrefixTokens, _sessions.MostInputTokens);
            _sessions.SetBlocks(request);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
