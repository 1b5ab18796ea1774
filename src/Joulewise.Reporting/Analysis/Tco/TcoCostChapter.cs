using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What a million output tokens cost: owned by the model, owned by the price book, rented.</summary>
internal static class TcoCostChapter
{
    public static Chapter Build(TcoStudy study) => new(
        "tco-cost",
        "What a token costs",
        [
            new Paragraph(
                $"At one service level and one busy share, per million output tokens with prompts inside. The first columns build an owned hour from its parts on two owners' terms; the price book's owned cost is another model's sum of the same; rent is a market price. Owned and rented are never compared with one another. At {study.Context.Site.Name}."),
            Table(study),
            Chart(study),
        ]);

    private static TableBlock Table(TcoStudy study)
    {
        List<TableColumn> columns =
        [
            new("Accelerator", string.Empty, "Cheapest first by the price book's cost of ownership."),
            new("Rank", string.Empty, "The ranks that the intervals of the pairwise ratios leave open, by the price book on hyperscaler terms; modelled costs are of grade E and quoted."),
            .. study.Terms.Select(t => new TableColumn($"Owned, modelled: {t.Id}", "USD/M output tokens", t.Name)),
            new("Owned, price book: hyperscaler", "USD/M output tokens", "Newest entry."),
            new("Owned, price book: neocloud", "USD/M output tokens", "Newest entry."),
            new("Rented, 3 years", "USD/M output tokens", "Newest entry of the price book."),
            new("Electricity's share", "%", $"Of the modelled owned cost on {study.Main.Id} terms."),
            new("Price of accelerator", string.Empty, "When the accelerator's price held."),
            new("Book and rent", string.Empty, "When the price book's entries held."),
            new("Not distinguishable from", string.Empty, "Accelerators whose ratio of the price book's owned cost to this one has a 90 % interval that includes 1."),
        ];
        return new TableBlock(
            "tco-cost-table",
            "A million output tokens, like for like, owned and rented",
            columns,
            [.. study.Entries.Select(e => new TableRow([.. CellsOf(study, e)], Muted: !IsRanked(study, e)))],
            ["What is missing is said and never counted as nothing. The price book's entries are of another publisher and date, so they are no check of single parts."]);
    }

    private static IEnumerable<Cell> CellsOf(TcoStudy study, TcoEntry entry)
    {
        Cells cells = study.Context.Cells;
        OwnedTokenCost? main = entry.CostOn(study.Main);
        yield return Cells.Text(entry.Name);
        yield return Cells.Text(IsRanked(study, entry) ? Rank(study.Ranking.RankOf(entry.Id)) : "not ranked");
        foreach (Catalog.CostTerms terms in study.Terms)
        {
            if (entry.CostOn(terms) is { } cost)
            {
                Record(study, entry, cost);
                yield return cells.Of(cost.Total, t => t.InDollarsPerMillion);
            }
            else
            {
                yield return Cells.Missing(entry.WhyMissing);
            }
        }

        TokenCost? book = entry.Point?.Price(RankingTable.Owned, RankingTable.OwnedTier);
        TokenCost? rent = entry.Point?.Price(RankingTable.Rented, RankingTable.RentedTier);
        yield return PriceCell(book, entry, cells);
        yield return PriceCell(entry.Point?.Price(RankingTable.Owned, "neocloud"), entry, cells);
        yield return PriceCell(rent, entry, cells);
        yield return main?.ShareOf(CostPart.Electricity) is { } share ? cells.Of(share, s => s.InPercent) : Cells.Missing("no modelled cost");
        yield return entry.Capital?.Accelerator is { } price ? Cells.Text(price.Source.Date.Length > 0 ? price.Source.Date : "undated") : Cells.Missing("no price");
        yield return (book?.Date ?? rent?.Date) is { } booked ? Cells.Text(booked) : Cells.Missing("no entry");
        yield return Cells.Text(!IsRanked(study, entry)
            ? "not ranked"
            : study.Ranking.NotDistinguishableFrom(entry.Id) is { Count: > 0 } alike ? string.Join(", ", alike.Select(study.Context.NameOf)) : "none");
    }

    private static bool IsRanked(TcoStudy study, TcoEntry entry) => study.Ranking.Subjects.Contains(entry.Id, StringComparer.Ordinal);

    private static string Rank((int Best, int Worst) rank) => rank.Best == rank.Worst
        ? rank.Best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{rank.Best} to {rank.Worst}");

    private static Cell PriceCell(TokenCost? price, TcoEntry entry, Cells cells) => price is not null
        ? cells.Of(price.Total, p => p.InDollarsPerMillion)
        : Cells.Missing(entry.Point is null ? entry.WhyMissing : "not published");

    private static void Record(TcoStudy study, TcoEntry entry, OwnedTokenCost cost)
    {
        Comparison comparison = study.Context.Main;
        string metric = $"usd_per_m_output_tokens_owned_modelled_{cost.Hour.Terms.Id}";
        study.Context.Results.Add(new ReportResult(
            Results.IdOf(comparison, comparison.Parity.Key(), entry.Id, metric, null),
            entry.Id,
            metric,
            "USD/Mtoken",
            cost.Total.Value.InDollarsPerMillion,
            cost.Total.Interval.Low.InDollarsPerMillion,
            cost.Total.Interval.High.InDollarsPerMillion,
            Interval<TokenPrice>.Level,
            cost.Total.Grade.ToString(),
            study.Context.Sources.Record(cost.Total.Sources),
            Estimated: true,
            Extrapolated: entry.Point!.Board.IsExtrapolated,
            string.Empty,
            string.Empty,
            nameof(TokenBasis.Output),
            comparison.Interactivity.InPerSecond,
            comparison.Parity.Key(),
            null,
            [],
            cost.Total.Grade >= Grade.E ? "grade E: quoted, not ranked" : string.Empty)
        {
            Model = comparison.Model,
            Workload = comparison.Workload.ToString(),
        });
    }

    private static ChartBlock Chart(TcoStudy study) => new(
        "tco-cost-chart",
        ChartKind.RangeBar,
        "Modelled owned cost of a million output tokens",
        "Bars are stated values, whiskers 90 % intervals; much of their width is shared by all and drops out of ratios.",
        new AxisSpec("Accelerator", string.Empty, Logarithmic: false),
        new AxisSpec("Owned cost", "USD/M output tokens", Logarithmic: false),
        [.. study.Whole.Select(e => e.Name)],
        [
            .. study.Terms.Select(t => new ChartSeries(
                t.Id,
                string.Empty,
                [
                    .. from e in study.Whole.Index()
                       let cost = e.Item.CostOn(t)
                       where cost is not null
                       select new ChartPoint(
                           e.Index,
                           cost.Total.Value.InDollarsPerMillion,
                           cost.Total.Interval.Low.InDollarsPerMillion,
                           cost.Total.Interval.High.InDollarsPerMillion),
                ],
                Dashed: true)),
        ]);
}
