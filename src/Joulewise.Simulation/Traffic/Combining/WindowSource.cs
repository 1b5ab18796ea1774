namespace Joulewise.Simulation;

/// <summary>The requests of a window of time, whose start becomes 0. Nothing is read beyond its end but the one request that shows it.</summary>
internal sealed class WindowSource : WrappedSource
{
    private readonly double _fromSeconds;
    private readonly double _toSeconds;
    private bool _isOver;

    /// <summary>Initializes a new instance of the <see cref="WindowSource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="fromSeconds">The start, in seconds; 0 or more.</param>
    /// <param name="toSeconds">The end, no longer in it, in seconds; above the start.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public WindowSource(ITrafficSource inner, double fromSeconds, double toSeconds)
        : base(inner)
    {
        _fromSeconds = SpecCheck.Within(fromSeconds, 0, SpecCheck.MostSeconds, "the start of the window in seconds");
        _toSeconds = SpecCheck.Above(toSeconds, fromSeconds, SpecCheck.MostSeconds, "the end of the window in seconds");
    }

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        while (!_isOver && Inner.TryRead(request))
        {
            _isOver = request.ArrivalSeconds >= _toSeconds;
            if (!_isOver && request.ArrivalSeconds >= _fromSeconds)
            {
                request.ArrivalSeconds -= _fromSeconds;
                return true;
            }
        }

        return false;
    }
}
