namespace Joulewise.Simulation;

/// <summary>Something planned to happen in a cell.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The request or worker.</param>
/// <param name="Figure">What the kind needs: seconds to repair, the epoch of a worker's state, or the failures of a worker that sends.</param>
internal readonly record struct Plan(PlanKind Kind, int Subject, double Figure);
