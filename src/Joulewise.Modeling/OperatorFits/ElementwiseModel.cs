using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>A pass over activations.</summary>
internal sealed class ElementwiseModel : OperatorModel
{
    /// <inheritdoc/>
    public override string Formula => "seconds = floor + bytes/(bandwidth*memory_efficiency)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("memory_efficiency", 0.6),
        FitParameter.Time("floor", 3e-6),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator) =>
        row.Shape is ElementwiseShape shape && accelerator.MemoryBandwidth is { } bandwidth
            ? new FitRow(row.Seconds, shape.Bytes / bandwidth.Value.InBytesPerSecond, 0)
            : null;

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants) => constants[1] + (work.Memory / constants[0]);
}
