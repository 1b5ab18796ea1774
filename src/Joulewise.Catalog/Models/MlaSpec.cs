namespace Joulewise.Catalog;

/// <summary>Multi-head latent attention: one latent of <see cref="KvRank"/> elements and one rotary key for all heads.</summary>
/// <remarks>
/// Decoding absorbs the key and value weights into query and output, so each head works on <c>KvRank + RopeHeadDimension</c>
/// elements and every tensor-parallel rank reads the whole latent. Prefill unfolds it to full heads.
/// </remarks>
public sealed record MlaSpec : TokenMixer
{
    /// <summary>Gets the heads.</summary>
    public required int Heads { get; init; }

    /// <summary>Gets the rank queries pass through, or <see langword="null"/> when they are made in one step.</summary>
    public int? QueryRank { get; init; }

    /// <summary>Gets the elements of the latent.</summary>
    public required int KvRank { get; init; }

    /// <summary>Gets the elements of a query or key of one head without position.</summary>
    public required int NopeHeadDimension { get; init; }

    /// <summary>Gets the elements of a query or key of one head with position.</summary>
    public required int RopeHeadDimension { get; init; }

    /// <summary>Gets the elements of a value of one head.</summary>
    public required int ValueHeadDimension { get; init; }

    /// <summary>Gets a value indicating whether a gate multiplies the output.</summary>
    public bool OutputGate { get; init; }

    /// <summary>Gets how few tokens of a long context are read, or <see langword="null"/> when all are.</summary>
    public SparseAttentionSpec? Sparse { get; init; }

    /// <inheritdoc/>
    public override double KvElementsPerToken => KvRank + RopeHeadDimension + (Sparse?.KeyElementsPerToken ?? 0);

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize)
    {
        long head = NopeHeadDimension + RopeHeadDimension;
        long query = QueryRank is { } rank ? (hiddenSize * (long)rank) + ((long)rank * Heads * head) : (long)hiddenSize * Heads * head;
        long down = (long)hiddenSize * (KvRank + RopeHeadDimension);
        long up = (long)KvRank * Heads * (NopeHeadDimension + ValueHeadDimension);
        long output = (long)hiddenSize * Heads * ValueHeadDimension;
        long gate = OutputGate ? output : 0;
        return query + down + up + output + gate + (Sparse?.CountParameters(hiddenSize, QueryRank ?? hiddenSize) ?? 0);
    }
}
