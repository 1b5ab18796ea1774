using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>One figure of a plan under a name that says its unit, with all that traces it.</summary>
/// <param name="Name">Its name, for example <c>facility_mwh_per_day</c>.</param>
/// <param name="Unit">The unit of the three numbers.</param>
/// <param name="Value">The figure with every input at its stated value, or <see langword="null"/> where it is missing.</param>
/// <param name="Low">The 5th percentile.</param>
/// <param name="High">The 95th percentile.</param>
/// <param name="Grade">The worst grade among the inputs that matter; <see cref="Grade.X"/> where it is missing.</param>
/// <param name="Inputs">The inputs with their sources, strongest first.</param>
/// <param name="Missing">Why it is missing; empty where it is not.</param>
public sealed record PlanFigure(
    string Name,
    string Unit,
    double? Value,
    double? Low,
    double? High,
    Grade Grade,
    IReadOnlyList<EstimateInput> Inputs,
    string Missing)
{
    /// <summary>A figure from an estimate.</summary>
    internal static PlanFigure Of<T>(string name, string unit, Estimate<T>? estimate, double perBaseUnit = 1, string missing = "")
        where T : struct, IQuantity<T> =>
        estimate is null
            ? new PlanFigure(name, unit, null, null, null, Grade.X, [], missing)
            : new PlanFigure(
                name,
                unit,
                estimate.Value.BaseValue * perBaseUnit,
                estimate.Interval.Low.BaseValue * perBaseUnit,
                estimate.Interval.High.BaseValue * perBaseUnit,
                estimate.Grade,
                estimate.Inputs,
                string.Empty);
}
