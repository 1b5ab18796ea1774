using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>A matrix product.</summary>
/// <param name="precision">The format of its operands.</param>
internal sealed class GemmModel(string precision) : OperatorModel
{
    // Narrower products are routers and gates, a few percent of a step; more rows than this no engine schedules into one step.
    private const int NarrowestSide = 512;
    private const int MostRows = 16_384;
    private const int ResultBytes = 2;

    /// <inheritdoc/>
    public override string Formula =>
        "seconds = floor + sqrt((bytes/(bandwidth*memory_efficiency))^2 + (2mnk/(peak*compute_efficiency*(small_row_share+(1-small_row_share)*m/(m+512))))^2)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("memory_efficiency", 0.8),
        FitParameter.Share("compute_efficiency", 0.7),
        FitParameter.Share("small_row_share", 0.5),
        FitParameter.Time("floor", 4e-6),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator)
    {
        if (row.Shape is not GemmShape shape
            || !string.Equals(row.Precision, precision, StringComparison.Ordinal)
            || Math.Min(shape.Columns, shape.Depth) < NarrowestSide
            || shape.Rows is < 1 or > MostRows
            || accelerator.MemoryBandwidth is not { } bandwidth
            || Formats.Peak(accelerator, precision) is not { } peak)
        {
            return null;
        }

        (double bytes, double flop) = Work(shape, precision);
        return new FitRow(row.Seconds, bytes / bandwidth.Value.InBytesPerSecond, flop / peak) { Size = shape.Rows };
    }

    /// <summary>Counts the work of a product.</summary>
    /// <param name="shape">The product.</param>
    /// <param name="precision">The format of its operands.</param>
    /// <returns>Bytes through memory and operations.</returns>
    public static (double Bytes, double Flop) Work(GemmShape shape, string precision)
    {
        double m = shape.Rows;
        double n = shape.Columns;
        double k = shape.Depth;
        return ((n * k * Formats.WeightBytes(precision)) + (m * k * Formats.ActivationBytes(precision)) + (m * n * ResultBytes), 2 * m * n * k);
    }

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants) =>
        constants[3] + Join(work.Memory / constants[0], work.Compute / (constants[1] * RowShare.At(work.Size, constants[2])));
}
