namespace Joulewise.Reporting;

/// <summary>A claim's multiple at equal terms over the range of interactivity.</summary>
/// <param name="Name">What the sides have in common, in words.</param>
/// <param name="Precision">The weights' precision of both sides.</param>
/// <param name="Speculation">The speculative decoding of both sides: none or mtp.</param>
/// <param name="Points">The points, slowest first; those without a figure say why.</param>
public sealed record ClaimCurve(string Name, string Precision, string Speculation, IReadOnlyList<ClaimCurvePoint> Points);
