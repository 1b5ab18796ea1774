namespace Joulewise.Simulation;

/// <summary>A distribution of times in seconds; every figure is NaN where there was none.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Median">The median.</param>
/// <param name="Percentile90">What nine in ten do not exceed.</param>
/// <param name="Percentile99">What 99 in 100 do not exceed.</param>
/// <param name="Most">The longest.</param>
public sealed record LatencyFigures(double Mean, double Median, double Percentile90, double Percentile99, double Most)
{
    /// <summary>Reads a sketch.</summary>
    /// <param name="sketch">The sketch.</param>
    /// <returns>Its figures.</returns>
    internal static LatencyFigures Of(LatencySketch sketch) => new(
        sketch.MeanSeconds,
        sketch.Quantile(0.5),
        sketch.Quantile(0.9),
        sketch.Quantile(0.99),
        sketch.Count > 0 ? sketch.MostSeconds : double.NaN);
}
