using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>Charts of what fleets did over time.</summary>
internal static class TimeCourses
{
    private const double SecondsPerHour = 3600;

    /// <summary>A chart of one figure for several ways to run a fleet, under the first seed.</summary>
    /// <param name="id">Anchor.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="summary">What a reader is meant to see.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="arms">The ways.</param>
    /// <param name="figure">The figure of a row of windows.</param>
    /// <returns>The chart.</returns>
    public static ChartBlock Chart(string id, string title, string summary, AxisSpec y, IEnumerable<ArmRuns> arms, Func<FleetSample, double> figure) => new(
        id,
        ChartKind.TimeCourse,
        title,
        summary,
        new AxisSpec("Time from the start", "h", Logarithmic: false),
        y,
        [],
        [.. arms.Select(a => Series(a.Name, a.Samples, figure))]);

    /// <summary>One series of such a chart.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="samples">What the fleet did.</param>
    /// <param name="figure">The figure of a row of windows.</param>
    /// <returns>The series; each row stands at its middle.</returns>
    public static ChartSeries Series(string name, IReadOnlyList<FleetSample> samples, Func<FleetSample, double> figure) => new(
        name,
        string.Empty,
        [.. samples.Select(s => new ChartPoint((s.StartSeconds + (s.Seconds / 2)) / SecondsPerHour, figure(s)))],
        Dashed: true);
}
