using Joulewise.Catalog;
using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>What the board draws while it repeats a matrix product.</summary>
/// <param name="precision">The format of the operands.</param>
internal sealed class BoardPowerModel(string precision) : OperatorModel
{
    // How sharply power bends at the limit; 6 to 8 fitted serving runs.
    private const double Sharpness = 6;

    private const double Picojoule = 1e-12;

    /// <inheritdoc/>
    public override string Formula =>
        "watts = (p^-6 + limit^-6)^(-1/6), p = static_share*limit + energy_per_byte*bytes/seconds + energy_per_flop*flop/seconds";

    /// <inheritdoc/>
    public override IReadOnlyList<FitParameter> Parameters { get; } =
    [
        FitParameter.Share("static_share", 0.3),
        new("energy_per_byte", "pJ/B", 60, 0.1, 1000),
        new("energy_per_flop", "pJ/FLOP", 0.6, 0.001, 10),
    ];

    /// <inheritdoc/>
    public override FitRow? Reduce(OperatorMeasurement row, Accelerator accelerator)
    {
        if (row is not { Shape: GemmShape shape, Watts: { } watts }
            || !string.Equals(row.Precision, precision, StringComparison.Ordinal)
            || (row.WattsLimit ?? accelerator.Tdp?.Value.InWatts) is not { } limit)
        {
            return null;
        }

        (double bytes, double flop) = GemmModel.Work(shape, precision);
        return new FitRow(watts, bytes / row.Seconds, flop / row.Seconds) { Size = limit };
    }

    /// <inheritdoc/>
    public override double Predict(in FitRow work, ReadOnlySpan<double> constants)
    {
        double free = (constants[0] * work.Size) + (Picojoule * ((constants[1] * work.Memory) + (constants[2] * work.Compute)));
        return Math.Pow(Math.Pow(free, -Sharpness) + Math.Pow(work.Size, -Sharpness), -1 / Sharpness);
    }

    /// <inheritdoc/>
    public override double Least(in FitRow work) => 0;
}
