using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A row that may enter a frontier, with what it can be leaned on for.</summary>
/// <param name="Point">The row.</param>
/// <param name="Grade">The grade of its rates.</param>
/// <param name="Interactivity">Output tokens per second of one user: as published, else one over the time per output token.</param>
/// <param name="Output">Output tokens per second of one accelerator, as published.</param>
/// <param name="SpeculativeDecoding">none, mtp or draft: unrecorded counts as none, suspected as mtp.</param>
public sealed record GradedPoint(
    MeasuredPoint Point,
    Grade Grade,
    TokenRate Interactivity,
    TokenRate Output,
    string SpeculativeDecoding)
{
    /// <summary>Gets a value indicating whether the output rate was computed from median latencies and not counted.</summary>
    public bool IsDerived => QualityFlag.Has(Point, QualityFlag.ThroughputDerived);
}
