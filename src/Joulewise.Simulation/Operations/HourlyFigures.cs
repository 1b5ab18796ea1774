namespace Joulewise.Simulation;

/// <summary>A figure by the hour of the day, the same every day.</summary>
/// <param name="hours">24 figures, that from midnight to one first; or one for all hours.</param>
/// <param name="startHour">The hour of the day at which the simulation starts; 0 to below 24.</param>
internal sealed class HourlyFigures(IReadOnlyList<double> hours, double startHour)
{
    private const double SecondsPerHour = 3600;

    /// <summary>Gets the figure at a time.</summary>
    /// <param name="seconds">Seconds from the start of the simulation.</param>
    /// <returns>The figure.</returns>
    public double At(double seconds) => hours[(int)(((seconds / SecondsPerHour) + startHour) % 24) % hours.Count];
}
