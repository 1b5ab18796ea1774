namespace Joulewise.Modeling;

/// <summary>A predicted figure with its 90 % interval, in the unit of the quantity it stands for.</summary>
/// <param name="Value">The prediction; above 0.</param>
/// <param name="Low">The lower end; above 0, at most <paramref name="Value"/>.</param>
/// <param name="High">The upper end; at least <paramref name="Value"/>.</param>
public readonly record struct PredictedFigure(double Value, double Low, double High);
