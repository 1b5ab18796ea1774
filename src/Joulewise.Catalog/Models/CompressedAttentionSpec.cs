namespace Joulewise.Catalog;

/// <summary>Multi-query attention over a short window and, beyond it, over a compressed cache, as in DeepSeek-V4.</summary>
/// <remarks>One head of <see cref="HeadDimension"/> elements serves as key and as value. Output passes through groups of low rank.</remarks>
public sealed record CompressedAttentionSpec : TokenMixer
{
    /// <summary>Gets the query heads.</summary>
    public required int Heads { get; init; }

    /// <summary>Gets the elements of a query, and of the one shared key and value.</summary>
    public required int HeadDimension { get; init; }

    /// <summary>Gets the elements of <see cref="HeadDimension"/> that carry position.</summary>
    public required int RopeHeadDimension { get; init; }

    /// <summary>Gets the rank queries pass through.</summary>
    public required int QueryRank { get; init; }

    /// <summary>Gets the groups heads are gathered in for the output.</summary>
    public required int OutputGroups { get; init; }

    /// <summary>Gets the rank of each output group.</summary>
    public required int OutputRank { get; init; }

    /// <summary>Gets the tokens kept uncompressed.</summary>
    public required int Window { get; init; }

    /// <summary>Gets the tokens folded into one entry beyond the window, or <see langword="null"/> when nothing is kept beyond it.</summary>
    public int? CompressRatio { get; init; }

    /// <summary>Gets how few compressed entries are read, or <see langword="null"/> when all are. Its top counts compressed entries.</summary>
    public SparseAttentionSpec? Sparse { get; init; }

    /// <inheritdoc/>
    public override double KvElementsPerToken => HeadDimension + CompressedElementsPerToken;

    private double CompressedElementsPerToken =>
        CompressRatio is { } ratio ? (HeadDimension + (Sparse?.KeyElementsPerToken ?? 0)) / (double)ratio : 0;

    /// <inheritdoc/>
    public override double CountKvElements(double contextTokens) =>
        (HeadDimension * Math.Min(Window, contextTokens)) + (CompressedElementsPerToken * contextTokens);

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize)
    {
        long query = ((long)hiddenSize * QueryRank) + ((long)QueryRank * Heads * HeadDimension);
        long keyValue = (long)hiddenSize * HeadDimension;
        long output = ((long)Heads * HeadDimension * OutputRank) + ((long)OutputGroups * OutputRank * hiddenSize);

        // Entries that overlap their neighbours (those an index picks from) are made by two sets of weights, each with a gate.
        long sets = Sparse is null ? 1 : 2;
        long compress = CompressRatio is null ? 0 : 2 * sets * hiddenSize * HeadDimension;
        long index = Sparse is null ? 0 : Sparse.CountParameters(hiddenSize, QueryRank) + (((2 * sets) - 1) * (long)hiddenSize * Sparse.IndexHeadDimension);
        return query + keyValue + output + compress + index;
    }
}
