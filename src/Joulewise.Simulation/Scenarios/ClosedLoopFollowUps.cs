namespace Joulewise.Simulation;

/// <summary>The clients of one cell, who send their next request when they have an answer.</summary>
internal sealed class ClosedLoopFollowUps : IFollowUp
{
    private readonly int _classIndex;
    private readonly TokenSampler _tokens;
    private long _left;

    /// <summary>Initialises the clients of a cell.</summary>
    /// <param name="spec">All clients.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cell">The cell's number.</param>
    /// <param name="cells">The number of cells, which share what is left to send.</param>
    public ClosedLoopFollowUps(ClosedLoopSpec spec, long seed, int cell, int cells)
    {
        long following = spec.Requests - spec.Clients;
        _classIndex = spec.ClassIndex;
        _tokens = new TokenSampler(spec.Tokens, RandomStreams.Derive(seed, "closed loop", cell));
        _left = (following / cells) + (cell < following % cells ? 1 : 0);
    }

    /// <inheritdoc/>
    public bool TryNext(ref readonly Sequence done, double nowSeconds, TrafficRequest next)
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        next.ArrivalSeconds = nowSeconds;
        next.ClassIndex = _classIndex;
        next.Session = 0;
        next.SetBlocks(0);
        _tokens.Next(next);
        return true;
    }
}
