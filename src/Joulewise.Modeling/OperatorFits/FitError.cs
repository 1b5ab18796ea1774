using MathNet.Numerics.Statistics;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>How far predicted times are off.</summary>
/// <param name="MeanPercent">Mean absolute error in percent of the measured time.</param>
/// <param name="MedianPercent">Median absolute error in percent of the measured time.</param>
/// <param name="Rows">How many rows were predicted.</param>
internal sealed record FitError(double MeanPercent, double MedianPercent, int Rows)
{
    /// <summary>Compares.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Measured rows.</param>
    /// <param name="constants">The constants.</param>
    /// <returns>The errors.</returns>
    public static FitError Of(OperatorModel model, IReadOnlyList<FitRow> rows, IReadOnlyList<double> constants)
    {
        double[] values = [.. constants];
        double[] errors = [.. rows.Select(row => 100 * Math.Abs((model.Predict(in row, values) / row.Measured) - 1))];
        return new FitError(errors.Average(), errors.Median(), rows.Count);
    }
}
