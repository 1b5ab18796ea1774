namespace Joulewise.Reporting;

/// <summary>A point of a chart.</summary>
/// <param name="X">Horizontal place.</param>
/// <param name="Y">Vertical place.</param>
/// <param name="Low">Low end of the interval, or <see langword="null"/>.</param>
/// <param name="High">High end of the interval, or <see langword="null"/>.</param>
/// <param name="Label">What the point is, in words.</param>
public sealed record ChartPoint(double X, double Y, double? Low = null, double? High = null, string Label = "");
