namespace Joulewise.Reporting;

/// <summary>A figure of one side over the same figure of the first.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Boundary">Its boundary layer, or empty.</param>
/// <param name="CapacityBasis">Its capacity basis, or empty.</param>
/// <param name="Numerator">The side.</param>
/// <param name="Denominator">The first side.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Lo">Low end of its 90 % interval; what both sides err by alike has cancelled.</param>
/// <param name="Hi">High end.</param>
/// <param name="Grade">Grade A to E.</param>
/// <param name="IsDistinguishable">Whether the interval leaves out 1.</param>
public sealed record SideRatio(
    string Metric,
    string Boundary,
    string CapacityBasis,
    string Numerator,
    string Denominator,
    double Value,
    double Lo,
    double Hi,
    string Grade,
    bool IsDistinguishable);
