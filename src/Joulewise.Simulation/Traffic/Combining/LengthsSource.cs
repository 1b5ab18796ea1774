namespace Joulewise.Simulation;

/// <summary>The arrivals of one traffic with the lengths of another; the prompts, no longer those of the blocks, have none.</summary>
internal sealed class LengthsSource : WrappedSource
{
    private readonly TokenSampler _tokens;

    /// <summary>Initializes a new instance of the <see cref="LengthsSource"/> class.</summary>
    /// <param name="inner">The requests.</param>
    /// <param name="tokens">Their lengths.</param>
    public LengthsSource(ITrafficSource inner, TokenSampler tokens)
        : base(inner) => _tokens = tokens;

    /// <inheritdoc/>
    public override bool TryRead(TrafficRequest request)
    {
        if (!Inner.TryRead(request))
        {
            return false;
        }

        _tokens.Next(request);
        request.SetBlocks(0);
        return true;
    }
}
