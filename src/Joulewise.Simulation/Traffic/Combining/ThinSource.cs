namespace Joulewise.Simulation;

/// <summary>A part of the requests, each kept by chance.</summary>
internal sealed class ThinSource : WrappedSource
{
    private readonly double _share;
    private readonly Random _random;

    /// <summary>Initializes a new instance of the <see cref="ThinSource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="share">The chance of each to be kept; 0 to 1.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <exception cref="Quantities.InputException">The share is out of its range.</exception>
    public ThinSource(ITrafficSource inner, double share, Random random)
        : base(inner)
    {
        _share = SpecCheck.Within(share, 0, 1, "the share of requests kept");
        _random = random;
    }

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        // With nothing kept an endless source would be searched for ever.
        while (_share > 0 && Inner.TryRead(request))
        {
            if (_random.NextDouble() < _share)
            {
                return true;
            }
        }

        return false;
    }
}
