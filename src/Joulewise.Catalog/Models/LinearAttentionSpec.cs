namespace Joulewise.Catalog;

/// <summary>Linear attention with a gated delta rule: a state of fixed size takes the place of the cache.</summary>
public sealed record LinearAttentionSpec : TokenMixer
{
    /// <summary>Gets the rule: <c>gated-delta</c> (one decay for a head) or <c>kda</c> (one for each channel, of low rank).</summary>
    public required string Kind { get; init; }

    /// <summary>Gets the heads of queries and keys.</summary>
    public required int KeyHeads { get; init; }

    /// <summary>Gets the heads of values, which the state is kept for.</summary>
    public required int ValueHeads { get; init; }

    /// <summary>Gets the elements of a query or key of one head.</summary>
    public required int KeyHeadDimension { get; init; }

    /// <summary>Gets the elements of a value of one head.</summary>
    public required int ValueHeadDimension { get; init; }

    /// <summary>Gets the length of the short convolution before it.</summary>
    public required int ConvolutionKernel { get; init; }

    /// <inheritdoc/>
    public override double KvElementsPerToken => 0;

    /// <inheritdoc/>
    public override double StateElements =>
        ((double)ValueHeads * KeyHeadDimension * ValueHeadDimension) + (Mixed * (ConvolutionKernel - 1.0));

    private long Mixed => (2L * KeyHeads * KeyHeadDimension) + ((long)ValueHeads * ValueHeadDimension);

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize)
    {
        long value = (long)ValueHeads * ValueHeadDimension;
        long gate = hiddenSize * value;
        long decay = Kind is "kda"
            ? ((long)hiddenSize * KeyHeadDimension) + ((long)KeyHeadDimension * KeyHeads * KeyHeadDimension)
            : (long)hiddenSize * ValueHeads;
        long strength = (long)hiddenSize * ValueHeads;
        return (hiddenSize * Mixed) + gate + decay + strength + (Mixed * ConvolutionKernel) + (value * hiddenSize);
    }
}
