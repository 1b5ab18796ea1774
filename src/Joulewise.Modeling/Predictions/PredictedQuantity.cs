using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>A quantity that is both measured and predicted: a column of the measurement schema and its counterpart in a prediction.</summary>
public sealed class PredictedQuantity
{
    private readonly Func<Prediction, PredictedFigure?> _predicted;
    private readonly Func<MeasuredPoint, double?> _measured;

    private PredictedQuantity(string name, bool hasBoundary, Func<Prediction, PredictedFigure?> predicted, Func<MeasuredPoint, double?> measured)
    {
        Name = name;
        HasBoundary = hasBoundary;
        _predicted = predicted;
        _measured = measured;
    }

    /// <summary>Gets the median time to first token, in seconds.</summary>
    public static PredictedQuantity Ttft { get; } = new("ttft_s", hasBoundary: false, p => p.TtftSeconds, m => m.Ttft?.InSeconds);

    /// <summary>Gets the median time per output token, in seconds; of a measured row the reciprocal of its interactivity where only that is known.</summary>
    public static PredictedQuantity Tpot { get; } =
        new("tpot_s", hasBoundary: false, p => p.TpotSeconds, m => m.Tpot?.InSeconds ?? 1 / m.Interactivity?.InPerSecond);

    /// <summary>Gets the output tokens per second divided by all accelerators.</summary>
    public static PredictedQuantity OutputRate { get; } =
        new("output_tokens_per_s_per_accelerator", hasBoundary: false, p => p.OutputTokensPerSecondPerAccelerator, m => m.OutputPerAccelerator?.InPerSecond);

    /// <summary>Gets the power of one accelerator in watts; predictions are of the board.</summary>
    public static PredictedQuantity Power { get; } =
        new("power_w_per_accelerator", hasBoundary: true, p => p.PowerWattsPerAccelerator, m => m.PowerPerAccelerator?.InWatts);

    /// <summary>Gets the deployment's energy for one output token in joules; predictions are of the boards.</summary>
    public static PredictedQuantity EnergyPerOutputToken { get; } =
        new("joules_per_output_token", hasBoundary: true, p => p.JoulesPerOutputToken, m => m.EnergyPerOutputToken?.InJoulesPerToken);

    /// <summary>Gets all of them, in the order of the schema.</summary>
    public static IReadOnlyList<PredictedQuantity> All { get; } = [Ttft, Tpot, OutputRate, Power, EnergyPerOutputToken];

    /// <summary>Gets the column of the measurement schema.</summary>
    public string Name { get; }

    /// <summary>Gets a value indicating whether a measured figure stands on a boundary, which may be another than the prediction's.</summary>
    public bool HasBoundary { get; }

    /// <summary>The figure of a prediction.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <returns>The figure in the unit of the column, or <see langword="null"/> where it was not predicted.</returns>
    public PredictedFigure? Of(Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return _predicted(prediction);
    }

    /// <summary>The figure of a measured row.</summary>
    /// <param name="point">The row.</param>
    /// <returns>The figure in the unit of the column, or <see langword="null"/> where it is not known.</returns>
    public double? Of(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return _measured(point);
    }
}
