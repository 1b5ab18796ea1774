using Joulewise.Quantities;

using MathNet.Numerics.Statistics;

namespace Joulewise.Evidence;

/// <summary>How far predictions fell from measurements that they had not seen.</summary>
/// <param name="Quantity">What was predicted.</param>
/// <param name="Left">What was held out: each point, each accelerator...</param>
/// <param name="Count">The number of predictions.</param>
/// <param name="MeanAbsolute">The mean of |predicted / true - 1|.</param>
/// <param name="MedianAbsolute">The median of |predicted / true - 1|.</param>
/// <param name="NinetiethAbsolute">The 90th percentile of |predicted / true - 1|.</param>
/// <param name="Bias">The geometric mean of predicted / true, less one; positive when predictions are high.</param>
/// <param name="Coverage">The share of true values inside the stated 90 % interval; <see langword="null"/> where none was stated.</param>
public sealed record HeldOut(
    string Quantity,
    string Left,
    int Count,
    Ratio MeanAbsolute,
    Ratio MedianAbsolute,
    Ratio NinetiethAbsolute,
    Ratio Bias,
    Ratio? Coverage)
{
    /// <summary>Sums up predictions.</summary>
    /// <param name="quantity">What was predicted.</param>
    /// <param name="left">What was held out.</param>
    /// <param name="trueOverPredicted">True over predicted of each case; positive.</param>
    /// <param name="covered">The cases inside their stated interval, or <see langword="null"/> where none was stated.</param>
    /// <returns>The summary, or <see langword="null"/> without cases.</returns>
    public static HeldOut? Of(string quantity, string left, IReadOnlyCollection<double> trueOverPredicted, int? covered = null)
    {
        ArgumentNullException.ThrowIfNull(trueOverPredicted);
        if (trueOverPredicted.Count == 0)
        {
            return null;
        }

        double[] errors = [.. trueOverPredicted.Select(f => Math.Abs((1 / f) - 1))];
        return new HeldOut(
            quantity,
            left,
            errors.Length,
            Ratio.FromFraction(errors.Average()),
            Ratio.FromFraction(errors.QuantileCustom(0.5, QuantileDefinition.R7)),
            Ratio.FromFraction(errors.QuantileCustom(0.9, QuantileDefinition.R7)),
            Ratio.FromFraction(Math.Exp(-trueOverPredicted.Average(Math.Log)) - 1),
            covered is { } inside ? Ratio.FromFraction((double)inside / errors.Length) : null);
    }
}
