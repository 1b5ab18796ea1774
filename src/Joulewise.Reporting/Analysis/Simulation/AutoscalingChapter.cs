using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>A day's course with all workers on, and with as many as traffic asks for.</summary>
internal static class AutoscalingChapter
{
    private const string Traffic = "day";

    /// <summary>What scaling comes to, in a sentence.</summary>
    /// <param name="view">The studies.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(SimulationView view)
    {
        ArmRuns[] scaled = [.. view.Day.Skip(1).Where(a => FleetTable.JoulesOver(view.Day[0], a, Traffic) is not null)];
        if (scaled.Length == 0)
        {
            return "No fleet gave a token through the day (grade X).";
        }

        ArmRuns least = scaled.MinBy(a => FleetTable.JoulesOver(view.Day[0], a, Traffic)!.Value.InFraction)!;
        Estimate<Ratio> energy = FleetTable.JoulesOver(view.Day[0], least, Traffic)!;
        return $"Through a day with four times the traffic at noon, turning workers off ({least.Name}) takes {Words.Figure(energy, r => r.InFraction, "x")} the energy of a token that all workers on take, and {FleetTable.GoodWords(view.Day[0], least)} of requests keep their promise.";
    }

    public static Chapter Build(SimulationView view) => new(
        "simulation-day",
        "A day with and without autoscaling",
        [
            new Paragraph(
                $"{FleetTable.FleetWords(view)}, {AutoscalingStudy.Workers} workers of {view.Day[0].WorkerAccelerators} accelerators. The rate of requests follows a cosine from {Words.Number(1 - AutoscalingStudy.Swing)} of its mean at night to {Words.Number(1 + AutoscalingStudy.Swing)} at noon, with three bursts of {Words.Number(AutoscalingStudy.BurstFactor)} times the rate; "
                + $"the mean is {Words.Number(100 * AutoscalingStudy.MeanLoad)} % of what fills all workers. The course of the day is run in {Words.Number(view.Settings.DaySeconds / 3600)} h: it rises and falls {Words.Number(86_400 / view.Settings.DaySeconds)} times as steeply as a day does while workers take as long to start, which is harder on scaling. "
                + "All begin with every worker on. A worker that is off draws nothing, nor does its share of the node."),
            FleetTable.Of(
                view,
                "simulation-day-table",
                $"The day under {view.Settings.Seeds} seeds, every way under the same requests",
                view.Day,
                Traffic,
                [
                    new FleetColumn(new("Energy", "kWh", "Of the fleet at the facility's meter; chance alone."), (a, id, grade) => SimulatedFigures.OverSeeds(id, a.Each(r => r.JoulesAt(Boundary.Facility)), Energy.FromJoules, grade) is { } e ? view.Context.Cells.Of(e, x => x.InKilowattHours) : Cells.Missing("none")),
                    FleetColumn.Count(view, "Worker-hours on", "h", "Hours of workers that take requests; chance alone.", r => r.Pools.Sum(p => p.Energy.ServingSeconds) / view.Day[0].WorkerAccelerators / 3600),
                    FleetColumn.Count(view, "Starts", string.Empty, "Workers started by traffic; chance alone.", r => r.Starts),
                ]),
            TimeCourses.Chart("simulation-day-power", "Power over the day", "With all workers on power follows traffic little: idle boards and the node around them go on drawing. One seed.", new AxisSpec("Power at the facility's meter", "kW", Logarithmic: false), view.Day, s => s.FacilityWatts / 1000),
            TimeCourses.Chart("simulation-day-workers", "Workers that take requests over the day", "Scaling follows traffic up at once and down after a while. One seed.", new AxisSpec("Workers that take requests", "workers", Logarithmic: false), view.Day, s => s.ServingWorkers),
            TimeCourses.Chart("simulation-day-waiting", "Requests that wait over the day", "Requests wait where traffic grows faster than workers start. One seed.", new AxisSpec("Requests that wait", "requests", Logarithmic: false), view.Day, s => s.Waiting),
        ]);
}
