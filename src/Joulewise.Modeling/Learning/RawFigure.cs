namespace Joulewise.Modeling;

/// <summary>A predicted figure before its interval is calibrated.</summary>
/// <param name="Value">The prediction; NaN where there is none.</param>
/// <param name="LogError">Expected standard deviation of its logarithm.</param>
internal readonly record struct RawFigure(double Value, double LogError);
