namespace Joulewise.Catalog;

/// <summary>Attention with a key and a value per key-value head: multi-head, grouped-query or multi-query.</summary>
/// <remarks>
/// Under tensor parallelism wider than <see cref="KvHeads"/> each rank still holds one key-value head, so heads are replicated:
/// a rank reads <c>max(1/width, 1/KvHeads)</c> of the cache.
/// </remarks>
public sealed record AttentionSpec : TokenMixer
{
    /// <summary>Gets the query heads.</summary>
    public required int Heads { get; init; }

    /// <summary>Gets the key-value heads; at most <see cref="Heads"/>.</summary>
    public required int KvHeads { get; init; }

    /// <summary>Gets the elements of a query or key of one head.</summary>
    public required int HeadDimension { get; init; }

    /// <summary>Gets the elements of a value of one head; most often the same.</summary>
    public required int ValueHeadDimension { get; init; }

    /// <summary>Gets the tokens a query looks back on, or <see langword="null"/> for all.</summary>
    public int? Window { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Window"/> is a fixed chunk that starts anew, not one that slides.</summary>
    public bool Chunked { get; init; }

    /// <summary>Gets a value indicating whether a gate of the query's width multiplies the output.</summary>
    public bool OutputGate { get; init; }

    /// <summary>Gets a value indicating whether values are made by the key's weights.</summary>
    public bool SharedKeyValueWeights { get; init; }

    /// <summary>Gets how few tokens of a long context are read, or <see langword="null"/> when all are.</summary>
    public SparseAttentionSpec? Sparse { get; init; }

    /// <summary>Gets the kind by its head counts: <c>mha</c>, <c>gqa</c> or <c>mqa</c>.</summary>
    public string Kind => KvHeads == Heads ? "mha" : KvHeads == 1 ? "mqa" : "gqa";

    /// <inheritdoc/>
    public override double KvElementsPerToken => ((long)KvHeads * (HeadDimension + ValueHeadDimension)) + (Sparse?.KeyElementsPerToken ?? 0);

    /// <inheritdoc/>
    public override double CountKvElements(double contextTokens) =>
        KvElementsPerToken * (Window is { } window ? Math.Min(window, contextTokens) : contextTokens);

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize)
    {
        long query = (long)Heads * HeadDimension * (OutputGate ? 2 : 1);
        long keyValue = (long)KvHeads * (HeadDimension + (SharedKeyValueWeights ? 0 : ValueHeadDimension));
        long output = (long)Heads * ValueHeadDimension;
        return (hiddenSize * (query + keyValue + output)) + (Sparse?.CountParameters(hiddenSize, hiddenSize) ?? 0);
    }
}
