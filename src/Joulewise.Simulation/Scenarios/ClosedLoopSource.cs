namespace Joulewise.Simulation;

/// <summary>The first request of each client, all at time 0.</summary>
internal sealed class ClosedLoopSource : ITrafficSource
{
    private readonly ClosedLoopSpec _spec;
    private readonly TokenSampler _tokens;
    private int _sent;

    /// <summary>Initialises the source.</summary>
    /// <param name="spec">The clients.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public ClosedLoopSource(ClosedLoopSpec spec, long seed)
    {
        _spec = spec;
        _tokens = new TokenSampler(spec.Tokens, seed);
    }

    /// <inheritdoc/>
    public bool TryRead(TrafficRequest request)
    {
        if (_sent == _spec.Clients)
        {
            return false;
        }

        _sent++;
        request.ArrivalSeconds = 0;
        request.ClassIndex = _spec.ClassIndex;
        request.Session = 0;
        request.SetBlocks(0);
        _tokens.Next(request);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
