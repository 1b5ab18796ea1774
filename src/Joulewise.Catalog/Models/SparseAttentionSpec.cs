namespace Joulewise.Catalog;

/// <summary>Attention that reads only the tokens a small index picks.</summary>
/// <param name="TopTokens">The most tokens that are read for one query.</param>
/// <param name="BlockTokens">Tokens picked together; 1 when each is picked alone.</param>
/// <param name="IndexHeads">Heads of the index.</param>
/// <param name="IndexHeadDimension">Elements of an index head; one key of this size is kept for each token.</param>
/// <param name="OwnIndex">Whether the layer has an index of its own; otherwise it uses that of a layer before it.</param>
public sealed record SparseAttentionSpec(int TopTokens, int BlockTokens, int IndexHeads, int IndexHeadDimension, bool OwnIndex = true)
{
    /// <summary>Gets the elements of index keys a new token adds in this layer.</summary>
    public int KeyElementsPerToken => OwnIndex ? IndexHeadDimension : 0;

    /// <summary>Counts the weights of the index: queries, one key, and a weight for each head.</summary>
    /// <param name="hiddenSize">The width of the residual stream.</param>
    /// <param name="querySize">The width queries are made from.</param>
    /// <returns>The number of weights.</returns>
    public long CountParameters(int hiddenSize, int querySize) =>
        OwnIndex
            ? ((long)querySize * IndexHeads * IndexHeadDimension) + ((long)hiddenSize * IndexHeadDimension) + ((long)hiddenSize * IndexHeads)
            : 0;
}
