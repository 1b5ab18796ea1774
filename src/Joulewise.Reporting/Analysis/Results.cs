using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The figures of a comparison in flat form.</summary>
internal static class Results
{
    /// <summary>Records every figure of one accelerator.</summary>
    public static void Record(AnalysisContext context, Comparison comparison, ComparedAccelerator entry, OperatingPoint point)
    {
        Row row = new(context, comparison, entry, point);
        row.Add("output_rate_per_accelerator", "tokens/s", point.Output, r => r.InPerSecond, null, isEnergy: false);
        row.Add("board_power", "W", point.Board.Estimate, p => p.InWatts, new Basis(Boundary.Board, CapacityBasis.Active, TokenBasis.Output), isEnergy: true);
        foreach ((Boundary boundary, CapacityBasis capacity) in new[]
        {
            (Boundary.Facility, CapacityBasis.WithIdle),
            (Boundary.Facility, CapacityBasis.Active),
            (Boundary.Rack, CapacityBasis.Active),
            (Boundary.NodeWall, CapacityBasis.WithIdle),
            (Boundary.NodeWall, CapacityBasis.Active),
            (Boundary.Board, CapacityBasis.Active),
        })
        {
            OnBasis<EnergyPerToken> energy = point.Energy(boundary, capacity);
            row.Add("joules_per_output_token", "J/token", energy.Estimate, e => e.InJoulesPerToken, energy.Basis, isEnergy: true);
        }

        OnBasis<TokenRatePerPower> yield = point.Yield(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity);
        row.Add("tokens_per_s_per_mw_consumed", "tokens/s/MW", yield.Estimate, y => y.InTokensPerSecondPerMegawatt, yield.Basis, isEnergy: true);
        if (point.YieldProvisioned() is { } provisioned)
        {
            row.Add("tokens_per_s_per_mw_provisioned", "tokens/s/MW", provisioned.Figure.Estimate, y => y.InTokensPerSecondPerMegawatt, provisioned.Figure.Basis, isEnergy: false);
        }

        foreach ((string metric, string kind, string tier) in new[]
        {
            ("usd_per_m_output_tokens_owned", RankingTable.Owned, RankingTable.OwnedTier),
            ("usd_per_m_output_tokens_rented", RankingTable.Rented, RankingTable.RentedTier),
        })
        {
            if (point.Price(kind, tier) is { } price)
            {
                row.Add(metric, "USD/Mtoken", price.Total, p => p.InDollarsPerMillion, null, isEnergy: false);
            }
        }
    }

    /// <summary>The headline figure of an accelerator that has none.</summary>
    public static ReportResult Missing(Comparison comparison, ComparedAccelerator entry) => new ReportResult(
        IdOf(comparison, comparison.Parity.Key(), entry.Id, "joules_per_output_token", new Basis(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, TokenBasis.Output)),
        entry.Id,
        "joules_per_output_token",
        "J/token",
        null,
        null,
        null,
        Interval<Ratio>.Level,
        nameof(Grade.X),
        [],
        Estimated: false,
        Extrapolated: false,
        nameof(Boundary.Facility),
        nameof(CapacityBasis.WithIdle),
        nameof(TokenBasis.Output),
        comparison.Interactivity.InPerSecond,
        comparison.Parity.Key(),
        null,
        [],
        entry.WhyMissing)
    {
        Model = comparison.Model,
        Workload = comparison.Workload.ToString(),
    };

    /// <summary>The stable name of a figure.</summary>
    internal static string IdOf(Comparison comparison, string parity, string subject, string metric, Basis? basis) => string.Join(
        '/',
        new[]
        {
            comparison.Model,
            comparison.Workload.ToString().Replace(' ', '-').Replace('/', '-'),
            parity,
            FormattableString.Invariant($"{comparison.Interactivity.InPerSecond:R}"),
            subject,
            metric,
            basis is { } b ? $"{b.Boundary}.{b.Capacity}" : string.Empty,
        }.Where(s => s.Length > 0));

    private sealed class Row(AnalysisContext context, Comparison comparison, ComparedAccelerator entry, OperatingPoint point)
    {
        public void Add<T>(string metric, string unit, Estimate<T> estimate, Func<T, double> inUnit, Basis? basis, bool isEnergy)
            where T : struct, IQuantity<T>
        {
            bool isHeadline = string.Equals(metric, "joules_per_output_token", StringComparison.Ordinal)
                && basis == new Basis(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, TokenBasis.Output);
            context.Results.Add(new ReportResult(
                IdOf(comparison, comparison.Parity.Key(), entry.Id, metric, basis),
                entry.Id,
                metric,
                unit,
                inUnit(estimate.Value),
                inUnit(estimate.Interval.Low),
                inUnit(estimate.Interval.High),
                Interval<T>.Level,
                estimate.Grade.ToString(),
                context.Sources.Record(estimate.Sources),
                Estimated: point.Reading.Status != ReadingStatus.Measured || point.IsDerived || (isEnergy && !point.Board.Measured) || basis is { Boundary: > Boundary.Board },
                Extrapolated: point.Reading.Status == ReadingStatus.ClampedLow || (isEnergy && point.Board.IsExtrapolated),
                basis?.Boundary.ToString() ?? string.Empty,
                basis?.Capacity.ToString() ?? string.Empty,
                basis?.Tokens.ToString() ?? nameof(TokenBasis.Output),
                comparison.Interactivity.InPerSecond,
                comparison.Parity.Key(),
                isHeadline ? comparison.Ranking.RankOf(entry.Id).Best : null,
                isHeadline ? comparison.Ranking.NotDistinguishableFrom(entry.Id) : [],
                point.Reading.Status == ReadingStatus.ClampedLow ? Configurations.Describe(point.Reading) : string.Empty)
            {
                Model = comparison.Model,
                Workload = comparison.Workload.ToString(),
            });
        }
    }
}
