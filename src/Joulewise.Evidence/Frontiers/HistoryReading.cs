using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>The output rate at an interactivity from a day on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Output">Output tokens per second of one accelerator, held down to what later measurements allow.</param>
/// <param name="Reading">The reading of that day's frontier.</param>
/// <param name="Added">The points that joined the front that day.</param>
public sealed record HistoryReading(DateOnly Date, TokenRate Output, FrontierReading Reading, IReadOnlyList<FrontPoint> Added);
