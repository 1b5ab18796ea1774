namespace Joulewise.Catalog;

/// <summary>A Mamba-2 layer: a state-space model with a state of fixed size.</summary>
/// <param name="Heads">Heads.</param>
/// <param name="HeadDimension">Channels of one head.</param>
/// <param name="StateDimension">State elements of one channel.</param>
/// <param name="Groups">Groups that share input and output projections of the state.</param>
/// <param name="ConvolutionKernel">Length of the short convolution.</param>
public sealed record MambaSpec(int Heads, int HeadDimension, int StateDimension, int Groups, int ConvolutionKernel) : TokenMixer
{
    /// <inheritdoc/>
    public override double KvElementsPerToken => 0;

    /// <inheritdoc/>
    public override double StateElements => ((double)Inner * StateDimension) + (Convolved * (ConvolutionKernel - 1.0));

    private long Inner => (long)Heads * HeadDimension;

    private long Convolved => Inner + (2L * Groups * StateDimension);

    /// <inheritdoc/>
    public override long CountParameters(int hiddenSize) =>
        (hiddenSize * (Inner + Convolved + Heads)) + (Convolved * ConvolutionKernel) + (Inner * hiddenSize);
}
