namespace Joulewise.Simulation;

/// <summary>One of the ways to run a fleet that a study compares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pools">Its pools.</param>
internal sealed record StudyArm(string Name, IReadOnlyList<ScenarioPool> Pools)
{
    /// <summary>Gets its accelerators.</summary>
    public int Accelerators => Pools.Sum(p => p.Workers * p.Widths.Accelerators);

    /// <summary>Gets its name with its pools: workers, name and accelerators of a worker.</summary>
    public string Description => $"{Name} ({string.Join(", ", Pools.Select(p => FormattableString.Invariant($"{p.Workers} {p.Name} of {p.Widths.Accelerators}")))})";
}
