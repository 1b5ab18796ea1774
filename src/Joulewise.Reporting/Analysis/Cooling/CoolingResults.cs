using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Figures of the chapters on cooling in flat form.</summary>
internal static class CoolingResults
{
    /// <summary>Records the energy of an output token behind a plant.</summary>
    public static void Record(CoolingView view, OperatingPoint point, PlantKind kind, Estimate<EnergyPerToken> joules)
    {
        Comparison comparison = view.Context.Main;
        Basis basis = new(Boundary.Facility, CapacityBasis.WithIdle, TokenBasis.Output);
        string metric = $"joules_per_output_token_{PlantNames.Key(kind)}";
        view.Context.Results.Add(new ReportResult(
            Results.IdOf(comparison, comparison.Parity.Key(), point.Accelerator.Id, metric, basis),
            point.Accelerator.Id,
            metric,
            "J/token",
            joules.Value.InJoulesPerToken,
            joules.Interval.Low.InJoulesPerToken,
            joules.Interval.High.InJoulesPerToken,
            Interval<EnergyPerToken>.Level,
            joules.Grade.ToString(),
            view.Context.Sources.Record(joules.Sources),
            Estimated: true,
            Extrapolated: point.Board.IsExtrapolated,
            basis.Boundary.ToString(),
            basis.Capacity.ToString(),
            basis.Tokens.ToString(),
            comparison.Interactivity.InPerSecond,
            comparison.Parity.Key(),
            null,
            [],
            string.Empty)
        {
            Model = comparison.Model,
            Workload = comparison.Workload.ToString(),
        });
    }
}
