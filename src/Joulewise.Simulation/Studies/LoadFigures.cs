namespace Joulewise.Simulation;

/// <summary>The arms of a study at one load.</summary>
/// <param name="RequestsPerSecond">Requests/s that arrive at the whole fleet.</param>
/// <param name="Arms">Their figures, in the order of the arms.</param>
internal sealed record LoadFigures(double RequestsPerSecond, IReadOnlyList<ArmFigures> Arms);
