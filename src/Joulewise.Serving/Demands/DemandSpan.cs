using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>A stretch of the day over which the demand of every class stays the same.</summary>
/// <param name="Start">Time since midnight.</param>
/// <param name="Length">How long it lasts; above 0. It ends at midnight at the latest.</param>
/// <param name="Rates">Requests per second of each class, in the order of <see cref="Demand.Classes"/>; none below 0.</param>
public sealed record DemandSpan(Duration Start, Duration Length, IReadOnlyList<RequestRate> Rates);
