using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The ranking of a comparison as a table, and its figures as results.</summary>
internal static class RankingTable
{
    public const string Owned = PriceEntry.Owned;
    public const string OwnedTier = PriceEntry.Hyperscaler;
    public const string Rented = "rented";
    public const string RentedTier = "3-year";

    private static readonly TableColumn[] Columns =
    [
        new("Accelerator", string.Empty, "Best first by joules per output token at the facility, idle time included."),
        new("Rank", string.Empty, "The ranks that the intervals of the pairwise ratios leave open."),
        new("Facility, with idle", "J/output token", "Energy at the utility meter with the idle time of the pool, per output token."),
        new("Node wall, active", "J/output token", "Energy at the node's power inlet while it works, per output token."),
        new("Per MW consumed", "tokens/s/MW", "Output tokens per second of each megawatt drawn at the facility, idle time included."),
        new("Per MW provisioned", "tokens/s/MW", "Output tokens per second of each megawatt set aside by the newest published planning constant: IT power at full use, without idle time or PUE, so not to be held against the column on its left."),
        new("Output rate", "tokens/s per accelerator", "Over all accelerators of the deployment, prefill and decode."),
        new("Median TTFT", "s", "Of the measured point, or of the less interactive neighbour; in closed loop at its concurrency."),
        new("Owned", "USD/M output tokens", "Hyperscaler ownership cost, newest entry of the price book, at the busy share."),
        new("Rented", "USD/M output tokens", "Three-year rental, newest entry of the price book, at the busy share."),
        new("Not distinguishable from", string.Empty, "Accelerators whose ratio to this one has a 90 % interval that includes 1."),
        new("Configuration", string.Empty, "Of the measured point, or of the less interactive neighbour of an interpolated one."),
        new("Measured", "configurations", "Measured configurations behind the frontier: few mean an accelerator that nobody tuned in public."),
    ];

    public static TableBlock Of(Comparison comparison, AnalysisContext context, string id, string caption, IReadOnlyList<string> notes)
    {
        List<TableRow> rows = [];
        foreach (ComparedAccelerator entry in comparison.Entries)
        {
            if (entry.Point is not { } point)
            {
                context.Results.Add(Results.Missing(comparison, entry));
                rows.Add(MissingRow(entry, context));
                continue;
            }

            Results.Record(context, comparison, entry, point);
            rows.Add(new TableRow(CellsOf(comparison, entry, point, context)));
        }

        return new TableBlock(id, caption, Columns, rows, notes);
    }

    private static Cell[] CellsOf(Comparison comparison, ComparedAccelerator entry, OperatingPoint point, AnalysisContext context)
    {
        Cells cells = context.Cells;
        string flag = Flag(point);
        (int best, int worst) = comparison.Ranking.RankOf(entry.Id);
        IReadOnlyList<string> alike = comparison.Ranking.NotDistinguishableFrom(entry.Id);
        return
        [
            Cells.Text(entry.Name),
            Cells.Text(best == worst ? best.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{best} to {worst}")),
            cells.Of(point.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, e => e.InJoulesPerToken, flag),
            cells.Of(point.Energy(Boundary.NodeWall, CapacityBasis.Active).Estimate, e => e.InJoulesPerToken, flag),
            cells.Of(point.Yield(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, y => y.InTokensPerSecondPerMegawatt, flag),
            point.YieldProvisioned() is { } provisioned
                ? cells.Of(provisioned.Figure.Estimate, y => y.InTokensPerSecondPerMegawatt, flag)
                : Cells.Missing("no planning constant published"),
            cells.Of(point.Output, r => r.InPerSecond, flag),
            TtftCell(point),
            PriceCell(point.Price(Owned, OwnedTier), cells, "no owned cost published"),
            PriceCell(point.Price(Rented, RentedTier), cells, "no rental price published"),
            Cells.Text(alike.Count == 0 ? "none" : string.Join(", ", alike.Select(context.NameOf))),
            Cells.Text(Configurations.Describe(point.Reading.Below.Evidence)),
            Cells.Text(entry.Measured.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static TableRow MissingRow(ComparedAccelerator entry, AnalysisContext context)
    {
        Cell[] cells = [.. Columns.Select(_ => (Cell)Cells.Missing(entry.WhyMissing))];
        cells[0] = Cells.Text(entry.Name);
        cells[1] = Cells.Text("not ranked");
        cells[^1] = Cells.Text(entry.Measured.ToString(CultureInfo.InvariantCulture));
        if (entry.Output is { } output)
        {
            cells[Array.FindIndex(Columns, c => string.Equals(c.Header, "Output rate", StringComparison.Ordinal))] = context.Cells.Of(output, r => r.InPerSecond);
        }

        return new TableRow(cells, Muted: true);
    }

    private static Cell TtftCell(OperatingPoint point) =>
        point.Row.Ttft is { } ttft ? Cells.Text(Words.Number(ttft.InSeconds)) : Cells.Missing("not recorded");

    private static Cell PriceCell(TokenCost? price, Cells cells, string missing) =>
        price is null ? Cells.Missing(missing) : cells.Of(price.Total, p => p.InDollarsPerMillion);

    private static string Flag(OperatingPoint point)
    {
        string status = point.Reading.Status switch
        {
            Evidence.ReadingStatus.ClampedLow => "clamped",
            Evidence.ReadingStatus.Interpolated => "interpolated",
            _ => string.Empty,
        };
        return point.Reading.Grade >= Grade.E ? $"weak evidence {status}".TrimEnd() : status;
    }
}
