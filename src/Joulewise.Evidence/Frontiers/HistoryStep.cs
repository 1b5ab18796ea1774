namespace Joulewise.Evidence;

/// <summary>A day on which a frontier moved.</summary>
/// <param name="Date">The day; the last one possible where only month or year is published.</param>
/// <param name="Frontier">The frontier of everything measured up to that day.</param>
/// <param name="Added">The points that joined the front that day; engine and version are theirs.</param>
public sealed record HistoryStep(DateOnly Date, Frontier Frontier, IReadOnlyList<FrontPoint> Added);
