namespace Joulewise.Simulation;

/// <summary>One of the ways to run a fleet that a study compares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pools">Its pools.</param>
internal sealed record StudyArm(string Name, IReadOnlyList<ScenarioPool> Pools)
{
    /// <summary>Gets its accelerators.</summary>
    public int Accelerators => Pools.Sum(p => p.Workers * p.Widths.Accelerators);
}
