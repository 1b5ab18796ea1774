namespace Joulewise.Simulation;

/// <summary>A source that changes what another gives, and owns it.</summary>
internal abstract class WrappedSource : ITrafficSource
{
    /// <summary>Initializes a new instance of the <see cref="WrappedSource"/> class.</summary>
    /// <param name="inner">The other; disposed with this one.</param>
    protected WrappedSource(ITrafficSource inner) => Inner = inner;

    /// <inheritdoc/>
    public long SkippedRequests => Inner.SkippedRequests;

    /// <summary>Gets the other source.</summary>
    protected ITrafficSource Inner { get; }

    /// <inheritdoc/>
    public abstract bool TryRead(TrafficRequest request);

    /// <inheritdoc/>
    public void Dispose() => Inner.Dispose();
}
