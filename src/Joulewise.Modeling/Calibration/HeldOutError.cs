namespace Joulewise.Modeling;

/// <summary>Errors of one quantity on rows that were left out, as written to the calibration file.</summary>
/// <param name="Quantity">What was predicted, and what was given.</param>
/// <param name="Rows">Which rows were scored.</param>
/// <param name="LeftOut">What was left out together.</param>
/// <param name="Count">Number of rows.</param>
/// <param name="MapePercent">Mean absolute percentage error.</param>
/// <param name="MdapePercent">Median absolute percentage error.</param>
/// <param name="P90Percent">90th percentile of the absolute percentage error.</param>
/// <param name="BiasPercent">Median of predicted over measured, minus 1.</param>
/// <param name="CoveragePercent">Share of rows within the 90 % interval, whose factors were found without their fold; NaN for a control.</param>
/// <param name="HalfWidthFactor">Median of the upper end over the prediction; NaN for a control.</param>
public sealed record HeldOutError(
    string Quantity,
    string Rows,
    string LeftOut,
    int Count,
    double MapePercent,
    double MdapePercent,
    double P90Percent,
    double BiasPercent,
    double CoveragePercent,
    double HalfWidthFactor);
