namespace Joulewise.Reporting;

/// <summary>How long and how often the topic on simulation runs its fleets.</summary>
/// <param name="LoadSeeds">Seeds of the study from low to high load; 2 or more.</param>
/// <param name="LoadSeconds">Seconds of traffic at each load.</param>
/// <param name="Seeds">Seeds of the studies over time; 2 or more.</param>
/// <param name="DaySeconds">Seconds in which the course of a day is run.</param>
/// <param name="BurstSeconds">Seconds of the run behind a power budget.</param>
internal sealed record SimulationSettings(int LoadSeeds, double LoadSeconds, int Seeds, double DaySeconds, double BurstSeconds)
{
    /// <summary>Gets what a report takes: about a quarter of a minute on two cores.</summary>
    public static SimulationSettings Default { get; } = new(3, 120, 5, 7200, 2400);
}
