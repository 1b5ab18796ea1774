namespace Joulewise.Simulation;

/// <summary>A system on which pools for prefill and decode are held against workers that do both.</summary>
/// <param name="Accelerator">Catalogue id of the accelerator.</param>
/// <param name="Arms">The arms, those without pools first.</param>
/// <param name="Loads">The figures from low to high load.</param>
internal sealed record DisaggregationSystem(string Accelerator, IReadOnlyList<StudyArm> Arms, IReadOnlyList<LoadFigures> Loads);
