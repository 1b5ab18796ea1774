using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>A fleet behind a power budget that binds when a burst comes.</summary>
internal static class PowerCapChapter
{
    private const string Traffic = "burst";

    /// <summary>What a budget comes to, in a sentence: the tightest.</summary>
    /// <param name="view">The studies.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(SimulationView view)
    {
        (ArmRuns free, _) = view.Burst[0];
        (ArmRuns tight, _) = view.Burst[^1];
        return FleetTable.JoulesOver(free, tight, Traffic) is { } energy
            ? $"A power budget of {Words.Number(100 * PowerCapStudy.Shares[^1])} % of the peak that a burst would draw takes {Words.Figure(energy, r => r.InFraction, "x")} the energy of a token, and {FleetTable.GoodWords(free, tight)} of requests keep their promise."
            : "No token came out behind the power budget (grade X).";
    }

    public static Chapter Build(SimulationView view)
    {
        (ArmRuns Arm, double BudgetWatts) free = view.Burst[0];
        (ArmRuns Arm, double BudgetWatts) tight = view.Burst[^1];
        ArmRuns[] both = [free.Arm, tight.Arm];
        ChartBlock power = TimeCourses.Chart("simulation-burst-power", "Power against the budget", "The budget is kept from one reading of the meters to the next, so that the fleet can pass it for a window when the burst comes. One seed.", new AxisSpec("Power at the facility's meter", "kW", Logarithmic: false), both, s => s.FacilityWatts / 1000);
        return new Chapter(
            "simulation-burst",
            "A power-capped factory with a burst",
            [
                new Paragraph(
                    $"{FleetTable.FleetWords(view)}, {PowerCapStudy.Workers} workers of {free.Arm.WorkerAccelerators} accelerators, of which as many are on as the rate of requests asks for. Traffic is {Words.Number(100 * PowerCapStudy.Load)} % of what fills all of them, and {Words.Number(PowerCapStudy.BurstFactor)} times that for a quarter of {Words.Number(view.Settings.BurstSeconds / 60)} minutes. "
                    + "The budget is a share of the highest mean power over a minute that the same fleet draws without one. Every board may draw the same share of its rating; clocks go down where that is less than a step asks for."),
                FleetTable.Of(
                    view,
                    "simulation-burst-table",
                    $"The burst under {view.Settings.Seeds} seeds, every way under the same requests",
                    [.. view.Burst.Select(b => b.Arm)],
                    Traffic,
                    [
                        new FleetColumn(new("Highest minute", "kW", "Highest mean power over a minute at the facility's meter; chance alone."), (a, id, grade) => SimulatedFigures.OverSeeds(id, a.Each(PowerCapStudy.PeakWatts), Power.FromWatts, grade) is { } p ? view.Context.Cells.Of(p, x => x.InKilowatts) : Cells.Missing("none")),
                        FleetColumn.Count(view, "Held", "s", "Time in which boards were held below what they wanted; chance alone.", r => r.BudgetHeldSeconds),
                        FleetColumn.Count(view, "Over budget", "s", "Time in windows whose mean power was above the budget; chance alone.", r => r.BudgetOverSeconds),
                    ]),
                power with { Series = [.. power.Series, TimeCourses.Series($"budget, {tight.Arm.Name}", tight.Arm.Samples, _ => tight.BudgetWatts / 1000)] },
                TimeCourses.Chart("simulation-burst-clock", "Lowest clock of a board", "Clocks go down where the budget binds, and come back after the burst. One seed.", new AxisSpec("Lowest clock over the highest", "%", Logarithmic: false), both, s => 100 * s.LowestClock),
                TimeCourses.Chart("simulation-burst-waiting", "Requests that wait in the burst", "Slower boards make longer queues. One seed.", new AxisSpec("Requests that wait", "requests", Logarithmic: false), both, s => s.Waiting),
            ]);
    }
}
