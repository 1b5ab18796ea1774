namespace Joulewise.Evidence;

/// <summary>A row that was kept out, and why.</summary>
/// <param name="Point">The row.</param>
/// <param name="Reason">The first reason that applies.</param>
public sealed record Exclusion(MeasuredPoint Point, ExclusionReason Reason);
