using MathNet.Numerics.Statistics;

namespace Joulewise.Modeling;

/// <summary>How far predictions lie from measurements. Errors are relative to the measurement, as fractions: 0.1 is 10 %.</summary>
/// <param name="Count">How many pairs; at least 1.</param>
/// <param name="Mape">The mean of the absolute relative error.</param>
/// <param name="Mdape">The median of the absolute relative error.</param>
/// <param name="Bias">The median of prediction over measurement minus 1; above 0 where predictions are too high.</param>
/// <param name="P90">What nine tenths of the absolute relative errors do not exceed (linear between the two nearest).</param>
/// <param name="Coverage">The share of measurements inside the interval, ends included; <see langword="null"/> where predictions have none.</param>
/// <param name="HalfWidthFactor">The median of the square root of high over low, 1.3 for an interval of about ±30 %; <see langword="null"/> where predictions have no interval.</param>
public sealed record ErrorSummary(int Count, double Mape, double Mdape, double Bias, double P90, double? Coverage, double? HalfWidthFactor)
{
    /// <summary>Sums up predictions with intervals.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="measurements">The measurement of each; above 0.</param>
    /// <param name="lows">The lower end of each interval; above 0.</param>
    /// <param name="highs">The higher end of each interval.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">The lists are empty or not of one length, or a measurement or lower end is not above 0.</exception>
    public static ErrorSummary Of(IReadOnlyList<double> predictions, IReadOnlyList<double> measurements, IReadOnlyList<double> lows, IReadOnlyList<double> highs)
    {
        ArgumentNullException.ThrowIfNull(lows);
        ArgumentNullException.ThrowIfNull(highs);
        ErrorSummary errors = Of(predictions, measurements);
        if (lows.Count != errors.Count || highs.Count != errors.Count)
        {
            throw new ArgumentException("Each prediction needs both ends of its interval.", nameof(lows));
        }

        if (!lows.All(low => low > 0))
        {
            throw new ArgumentException("The lower end of an interval must be above 0.", nameof(lows));
        }

        int inside = measurements.Where((measured, i) => lows[i] <= measured && measured <= highs[i]).Count();
        return errors with
        {
            Coverage = (double)inside / errors.Count,
            HalfWidthFactor = lows.Zip(highs, (low, high) => Math.Sqrt(high / low)).Median(),
        };
    }

    /// <summary>Sums up predictions without intervals.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="measurements">The measurement of each; above 0.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">The lists are empty or not of one length, or a measurement is not above 0.</exception>
    public static ErrorSummary Of(IReadOnlyList<double> predictions, IReadOnlyList<double> measurements)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(measurements);
        if (predictions.Count == 0 || predictions.Count != measurements.Count)
        {
            throw new ArgumentException("There must be at least one prediction and one measurement for each.", nameof(measurements));
        }

        if (!measurements.All(measured => measured > 0))
        {
            throw new ArgumentException("A measurement must be above 0.", nameof(measurements));
        }

        double[] relative = [.. predictions.Zip(measurements, (predicted, measured) => (predicted / measured) - 1)];
        double[] absolute = [.. relative.Select(Math.Abs)];
        return new ErrorSummary(
            relative.Length,
            absolute.Mean(),
            absolute.Median(),
            relative.Median(),
            absolute.QuantileCustom(0.9, QuantileDefinition.R7),
            Coverage: null,
            HalfWidthFactor: null);
    }
}
