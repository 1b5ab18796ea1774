namespace Joulewise.Simulation;

/// <summary>The runs of one way to run a fleet, one for each seed.</summary>
/// <param name="Name">The way.</param>
/// <param name="Runs">What each run came to, by seed.</param>
/// <param name="Samples">What the fleet did over time under the first seed, in rows of equal length.</param>
/// <param name="Errors">How far the model of serving may be off.</param>
/// <param name="WorkerAccelerators">Accelerators of a worker.</param>
internal sealed record ArmRuns(string Name, IReadOnlyList<RunFigures> Runs, IReadOnlyList<FleetSample> Samples, ModelErrors Errors, int WorkerAccelerators)
{
    /// <summary>Gets a figure of every run.</summary>
    /// <param name="figure">Reads it.</param>
    /// <returns>The figures, by seed.</returns>
    public IReadOnlyList<double> Each(Func<RunFigures, double> figure) => [.. Runs.Select(figure)];
}
