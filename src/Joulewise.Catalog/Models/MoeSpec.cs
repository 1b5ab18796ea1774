namespace Joulewise.Catalog;

/// <summary>A mixture of experts: a router sends each token to a few of many feed-forward blocks.</summary>
public sealed record MoeSpec : FeedForward
{
    /// <summary>Gets the routed experts.</summary>
    public required int Experts { get; init; }

    /// <summary>Gets the routed experts one token goes to.</summary>
    public required int ExpertsPerToken { get; init; }

    /// <summary>Gets the inner width of a routed expert.</summary>
    public required int Intermediate { get; init; }

    /// <summary>Gets the experts every token goes to.</summary>
    public int SharedExperts { get; init; }

    /// <summary>Gets the inner width of one shared expert; 0 without any.</summary>
    public int SharedIntermediate { get; init; }

    /// <summary>Gets a value indicating whether experts have a gate, so three matrices instead of two.</summary>
    public bool Gated { get; init; } = true;

    /// <summary>Gets a value indicating whether a weight made from the token scales the shared experts.</summary>
    public bool SharedGate { get; init; }

    /// <summary>Gets the width routed experts work in when it is not the residual stream's, or <see langword="null"/>.</summary>
    public int? LatentSize { get; init; }

    /// <summary>Gets how the router scores: <c>softmax</c>, <c>sigmoid</c>..., or empty when not stated.</summary>
    public string Scoring { get; init; } = string.Empty;

    /// <summary>Gets the groups experts are gathered in; 1 when any expert may be picked.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Gets the groups a token may pick from.</summary>
    public int TopGroups { get; init; } = 1;

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize) => Common(hiddenSize) + (Experts * Expert(hiddenSize));

    /// <inheritdoc/>
    public override long CountActiveParameters(int hiddenSize) => Common(hiddenSize) + (ExpertsPerToken * Expert(hiddenSize));

    /// <summary>Counts the weights of the routed experts of one layer.</summary>
    /// <param name="hiddenSize">The width of the residual stream.</param>
    /// <returns>The number of weights.</returns>
    public long CountRoutedParameters(int hiddenSize) => Experts * Expert(hiddenSize);

    private long Matrices => Gated ? 3L : 2L;

    private long Expert(int hiddenSize) => Matrices * (LatentSize ?? hiddenSize) * Intermediate;

    private long Common(int hiddenSize)
    {
        long router = (long)hiddenSize * Experts;
        long shared = SharedExperts * Matrices * hiddenSize * SharedIntermediate;
        long gate = SharedGate ? hiddenSize : 0;
        long latent = LatentSize is { } size ? 2L * hiddenSize * size : 0;
        return router + shared + gate + latent;
    }
}
