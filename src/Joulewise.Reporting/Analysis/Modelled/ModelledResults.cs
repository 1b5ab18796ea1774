using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Modelled figures in flat form: without rank, under a parity of their own.</summary>
internal static class ModelledResults
{
    /// <summary>The parity that keeps them apart from measured figures.</summary>
    public const string Parity = "modelled";

    /// <summary>Records the figures of one accelerator, or the reason there are none.</summary>
    public static void Record(AnalysisContext context, ModelledEntry entry)
    {
        Basis headline = new(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, TokenBasis.Output);
        if (entry.Point is not { } point)
        {
            Add("joules_per_output_token", "J/token", null, Grade.X, [], headline, entry.WhyMissing);
            return;
        }

        string reason = $"modelled, not measured: {ModelledConfigurations.Describe(point.Configuration)}{(point.IsExtrapolated ? $"; outside the evidence: {string.Join(", ", point.Prediction.Extrapolated)}" : string.Empty)}";
        Figure("output_rate_per_accelerator", "tokens/s", point.Output, r => r.InPerSecond, null);
        if (point.Board is not { } board)
        {
            return;
        }

        Figure("board_power", "W", board, p => p.InWatts, new Basis(Boundary.Board, CapacityBasis.Active, TokenBasis.Output));
        foreach (Basis basis in (Basis[])[headline, new(Boundary.Board, CapacityBasis.Active, TokenBasis.Output)])
        {
            Figure("joules_per_output_token", "J/token", point.Figure(basis.Boundary, basis.Capacity)!.Energy.Estimate, e => e.InJoulesPerToken, basis);
        }

        Figure("tokens_per_s_per_mw_consumed", "tokens/s/MW", point.Figure(headline.Boundary, headline.Capacity)!.Yield.Estimate, y => y.InTokensPerSecondPerMegawatt, headline);

        void Figure<T>(string metric, string unit, Estimate<T> estimate, Func<T, double> inUnit, Basis? basis)
            where T : struct, IQuantity<T> =>
            Add(metric, unit, (inUnit(estimate.Value), inUnit(estimate.Interval.Low), inUnit(estimate.Interval.High)), estimate.Grade, context.Sources.Record(estimate.Sources), basis, reason);

        void Add(string metric, string unit, (double Value, double Low, double High)? figure, Grade grade, IReadOnlyList<string> sources, Basis? basis, string why) =>
            context.Results.Add(new ReportResult(
                Results.IdOf(context.Main, Parity, entry.Id, metric, basis),
                entry.Id,
                metric,
                unit,
                figure?.Value,
                figure?.Low,
                figure?.High,
                Interval<Ratio>.Level,
                grade.ToString(),
                sources,
                Estimated: figure is not null,
                Extrapolated: entry.Point?.IsExtrapolated == true,
                basis?.Boundary.ToString() ?? string.Empty,
                basis?.Capacity.ToString() ?? string.Empty,
                nameof(TokenBasis.Output),
                context.Request.Interactivity.InPerSecond,
                Parity,
                null,
                [],
                why)
            {
                Model = context.Main.Model,
                Workload = context.Main.Workload.ToString(),
            });
    }
}
