using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>The routed experts of one layer, gated, all on one rank or each cut over ranks.</summary>
/// <remarks>
/// Rows with loads made even tell the efficiencies, since they draw a known number of experts; rows with power-law loads tell the
/// dispersion of that law, which is the collector's and not a router's.
/// </remarks>
/// <param name="precision">The format of their weights.</param>
internal sealed class ExpertsModel(string precision) : OperatorModel
{
    private const int Matrices = 3;
    private const int ActivationBytes = 2;
    private const int MostTokens = 16_384;
    private const int MostRanks = 8;

    /// <inheritdoc/>
    public override string Formula =>
        "seconds = floor + sqrt(((distinct*weight_bytes+activation_bytes)/(bandwidth*memory_efficiency))^2 + (flop/(peak*compute_efficiency*(small_row_share+(1-small_row_share)*r/(r+512))))^2), "
        + "distinct = 1-(1+dispersion*load)^(-1/dispersion), load = -tokens*ln(1-k/E), r = tokens*k/(E*distinct)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("memory_efficiency", 0.7),
        FitParameter.Share("compute_efficiency", 0.5),
        FitParameter.Share("small_row_share", 0.3),
        FitParameter.Time("floor", 2e-5),
        new("dispersion", "1", 1, 1e-3, 20),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator)
    {
        if (row.Shape is not ExpertShape shape
            || !string.Equals(row.Precision, precision, StringComparison.Ordinal)
            || shape is { ExpertParallel: not 1 } or { TensorParallel: < 1 or > MostRanks } or { Tokens: < 1 or > MostTokens }
            || shape.TopK >= shape.Experts
            || IsOfUnknownWork(row, shape)
            || accelerator.MemoryBandwidth is not { } bandwidth
            || Formats.Peak(accelerator, precision) is not { } peak)
        {
            return null;
        }

        double inner = (double)shape.Intermediate / shape.TensorParallel;
        double expert = Matrices * shape.Hidden * inner;
        double routed = (double)shape.Tokens * shape.TopK;
        double candidates = shape.LoadExponent is null ? Math.Min(shape.Experts, routed) : shape.Experts;
        double activations = routed * 2 * (shape.Hidden + inner) * ActivationBytes;
        return new FitRow(row.Seconds, candidates * expert * Formats.WeightBytes(precision) / bandwidth.Value.InBytesPerSecond, 2 * routed * expert / peak)
        {
            Size = routed / candidates,
            Load = shape.LoadExponent is null ? double.PositiveInfinity : -shape.Tokens * Math.Log(1 - ((double)shape.TopK / shape.Experts)),
            Activations = activations / bandwidth.Value.InBytesPerSecond,
        };
    }

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants)
    {
        double distinct = Distinct(work.Load, constants[4]);
        double memory = ((work.Memory * distinct) + work.Activations) / constants[0];
        return constants[3] + Join(memory, work.Compute / (constants[1] * RowShare.At(work.Size / distinct, constants[2])));
    }

    /// <inheritdoc/>
    public override double Least(in FitRow work) => double.IsInfinity(work.Load) ? Math.Max(work.Memory, work.Compute) : work.Compute;

    /// <summary>Computes the expected share of experts that at least one token asks for, when popularity varies as a gamma distribution does.</summary>
    /// <param name="load">How often an expert is drawn on average.</param>
    /// <param name="dispersion">Squared coefficient of variation of popularity.</param>
    /// <returns>The share.</returns>
    private static double Distinct(double load, double dispersion) => 1 - Math.Exp(-Math.Log(1 + (dispersion * load)) / dispersion);

    // Nemotron's experts have two matrices, and DeepSeek-V3's router draws from half of its groups: the tables do not say for which engine either was kept.
    private static bool IsOfUnknownWork(OperatorMeasurement row, ExpertShape shape) =>
        row.Kernel.Contains("nongated", StringComparison.Ordinal)
        || shape is { TopK: 22 } or { Hidden: 2688 } or { Hidden: 7168, Intermediate: 2048, Experts: 256 };
}
