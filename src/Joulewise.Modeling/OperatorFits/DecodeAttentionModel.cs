using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Attention of one new token per sequence, with heads of the usual kind or over a shared latent.</summary>
/// <remarks>Chips without fp8 never got kernels for latent attention: their rows time a fallback and are left out.</remarks>
/// <param name="cachePrecision">The format of the cache.</param>
/// <param name="latentElements">Elements of the latent that are also the values, or zero when keys and values are apart.</param>
internal sealed class DecodeAttentionModel(string cachePrecision, int latentElements) : OperatorModel
{
    private const int QueryBytes = 2;
    private const int ShortestContext = 128;

    /// <inheritdoc/>
    public override string Formula =>
        "seconds = floor + sqrt((bytes/(bandwidth*memory_efficiency))^2 + (flop/(fp16_peak*compute_efficiency))^2)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("memory_efficiency", 0.7),
        FitParameter.Share("compute_efficiency", 0.3),
        FitParameter.Time("floor", 8e-6),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator)
    {
        if (row.Shape is not AttentionShape shape
            || !string.Equals(row.CachePrecision, cachePrecision, StringComparison.Ordinal)
            || !string.Equals(row.Precision, "bf16", StringComparison.Ordinal)
            || shape.Window > 0
            || shape.ContextTokens < ShortestContext
            || (latentElements == 0 ? shape.HeadDimension is not (64 or 128) : accelerator.Fp8Dense is null)
            || accelerator.MemoryBandwidth is not { } bandwidth
            || Formats.Peak(accelerator, "bf16") is not { } peak)
        {
            return null;
        }

        double tokens = (double)shape.Batch * shape.ContextTokens;
        double queries = (double)shape.Batch * shape.Heads;
        double cached = latentElements > 0 ? shape.HeadDimension : 2.0 * shape.KvHeads * shape.HeadDimension;
        double perHead = shape.HeadDimension + (latentElements > 0 ? latentElements : shape.HeadDimension);
        double bytes = (tokens * cached * Formats.WeightBytes(cachePrecision)) + (queries * perHead * QueryBytes);
        double flop = 2 * tokens * shape.Heads * perHead;
        return new FitRow(row.Seconds, bytes / bandwidth.Value.InBytesPerSecond, flop / peak);
    }

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants) =>
        constants[2] + Join(work.Memory / constants[0], work.Compute / constants[1]);
}
