namespace Joulewise.Simulation;

/// <summary>What happened in a cell.</summary>
/// <param name="promises">The promise of each class of traffic.</param>
internal sealed partial class CellFigures(IReadOnlyList<LatencyPromise> promises)
{
    private EventHash _hash;

    /// <summary>Gets the figures of each class.</summary>
    public ClassFigures[] Classes { get; } = [.. promises.Select(p => new ClassFigures(p))];

    /// <summary>Gets the time between tokens of a stream.</summary>
    public LatencySketch Itl { get; } = new();

    /// <summary>Gets the hash of all events.</summary>
    public ref EventHash Hash => ref _hash;

    /// <summary>Gets or sets the tokens that users got.</summary>
    public long Tokens { get; set; }

    /// <summary>Gets or sets how often a request gave way for want of cache.</summary>
    public long Preemptions { get; set; }

    /// <summary>Gets or sets the tokens whose cache was lost by that.</summary>
    public long PreemptedTokens { get; set; }

    /// <summary>Gets or sets the failures of workers.</summary>
    public long Failures { get; set; }

    /// <summary>Gets or sets the requests that were moved by them.</summary>
    public long Migrations { get; set; }

    /// <summary>Gets or sets the tokens that users had got and that were generated again.</summary>
    public long DiscardedTokens { get; set; }

    /// <summary>Gets or sets the tokens of caches moved from worker to worker.</summary>
    public long SentTokens { get; set; }

    /// <summary>Gets or sets the prompt tokens found in caches of prefixes.</summary>
    public long CachedTokens { get; set; }
}
