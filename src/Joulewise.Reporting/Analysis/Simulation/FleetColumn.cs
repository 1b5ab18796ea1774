using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>A column that one table of fleets has and others do not.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="CellOf">The cell of a way to run the fleet, from the identity of its figure and its grade.</param>
internal sealed record FleetColumn(TableColumn Column, Func<ArmRuns, string, Grade, Cell> CellOf)
{
    /// <summary>A column of plain numbers.</summary>
    /// <param name="view">The studies.</param>
    /// <param name="header">Heading.</param>
    /// <param name="unit">Unit, or empty.</param>
    /// <param name="help">What it is.</param>
    /// <param name="figure">The number of a run.</param>
    /// <returns>The column; missing where some seeds have none and others have.</returns>
    public static FleetColumn Count(SimulationView view, string header, string unit, string help, Func<RunFigures, double> figure) => new(
        new TableColumn(header, unit, help),
        (arm, id, grade) => SimulatedFigures.CellOf(view.Context.Cells, SimulatedFigures.OverSeeds(id, arm.Each(figure), Ratio.FromFraction, grade), r => r.InFraction, "none under some seeds"));
}
