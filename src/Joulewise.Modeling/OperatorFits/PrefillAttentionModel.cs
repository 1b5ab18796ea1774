using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Causal attention of a prompt to itself.</summary>
/// <param name="precision">The format of its products.</param>
/// <param name="latent">Whether keys and values were expanded from a latent: 192 elements of key and 128 of value per head (arXiv:2412.19437).</param>
internal sealed class PrefillAttentionModel(string precision, bool latent) : OperatorModel
{
    private const int ElementBytes = 2;
    private const int LatentKey = 192;
    private const int LatentValue = 128;

    /// <inheritdoc/>
    public override string Formula =>
        "seconds = floor + sqrt((bytes/bandwidth)^2 + (flop/(peak*compute_efficiency*s/(s+half_tokens)))^2)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("compute_efficiency", 0.5),
        new("half_tokens", "tokens", 500, 1, 20_000),
        FitParameter.Time("floor", 8e-6),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator)
    {
        if (row.Shape is not AttentionShape shape
            || !string.Equals(row.Precision, precision, StringComparison.Ordinal)
            || shape.Window > 0
            || shape.ContextTokens != shape.NewTokens
            || shape.NewTokens < 1
            || (latent ? accelerator.Fp8Dense is null : shape.HeadDimension is not (64 or 128))
            || accelerator.MemoryBandwidth is not { } bandwidth
            || Formats.Peak(accelerator, precision) is not { } peak)
        {
            return null;
        }

        double tokens = (double)shape.Batch * shape.NewTokens;
        double key = latent ? LatentKey : shape.HeadDimension;
        double value = latent ? LatentValue : shape.HeadDimension;
        double kvHeads = latent ? shape.Heads : shape.KvHeads;
        double bytes = tokens * (shape.Heads + kvHeads) * (key + value) * ElementBytes;
        double flop = tokens * shape.NewTokens * shape.Heads * (key + value);
        return new FitRow(row.Seconds, bytes / bandwidth.Value.InBytesPerSecond, flop / peak) { Size = shape.NewTokens };
    }

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants) =>
        constants[2] + Join(work.Memory, work.Compute * (work.Size + constants[1]) / (constants[0] * work.Size));

    /// <inheritdoc/>
    public override double Least(in FitRow work) => work.Compute;
}
