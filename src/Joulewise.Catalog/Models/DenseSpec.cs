namespace Joulewise.Catalog;

/// <summary>A dense feed-forward block.</summary>
/// <param name="Intermediate">Its inner width.</param>
/// <param name="Gated">Whether it has a gate beside the two matrices, so three in all.</param>
public sealed record DenseSpec(int Intermediate, bool Gated = true) : FeedForward
{
    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize) => (Gated ? 3L : 2L) * hiddenSize * Intermediate;

    /// <inheritdoc/>
    public override long CountActiveParameters(int hiddenSize) => CountParameters(hiddenSize);
}
