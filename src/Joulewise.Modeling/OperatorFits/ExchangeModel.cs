using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>An exchange between accelerators of one scale-up domain.</summary>
/// <param name="trips">How often a rank's message crosses its link: twice for a sum, once for an exchange.</param>
/// <param name="isOf">Which kernels count.</param>
internal sealed class ExchangeModel(int trips, Func<string, bool> isOf) : OperatorModel
{
    private const double ReferenceRanks = 4;
    private const double LeastBytes = 1024;

    /// <inheritdoc/>
    public override string Formula =>
        $"seconds = latency_at_4_ranks*sqrt(n/4) + {trips.ToString(System.Globalization.CultureInfo.InvariantCulture)}*(n-1)/n*bytes/(link_bandwidth*link_efficiency)";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Time("latency_at_4_ranks", 6e-6),
        FitParameter.Share("link_efficiency", 0.6),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator) =>
        row.Shape is CollectiveShape { Ranks: > 1, Bytes: >= LeastBytes } shape && isOf(row.Kernel) && accelerator.ScaleUpBandwidth is { } link
            ? new FitRow(row.Seconds, trips * shape.Bytes * (shape.Ranks - 1) / shape.Ranks / link.Value.InBytesPerSecond, 0) { Size = Math.Sqrt(shape.Ranks / ReferenceRanks) }
            : null;

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants) =>
        (constants[0] * work.Size) + (work.Memory / constants[1]);

    /// <inheritdoc/>
    /// <remarks>Switches that sum in the fabric halve what a rank sends, so a sum may beat the ring.</remarks>
    public override double Least(in FitRow work) => work.Memory / trips;
}
