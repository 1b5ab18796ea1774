using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What a million output tokens cost and emit at the site.</summary>
internal static class CostChapter
{
    public static Chapter? Build(AnalysisContext context)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        if (points.Length == 0)
        {
            return null;
        }

        Cells cells = context.Cells;
        return new Chapter(
            "cost",
            "Cost and carbon",
            [
                new Paragraph(
                    $"At {context.Site.Name}, at the busy share of the ranking. Owned cost and rent are two cases and never mixed: the first holds capital, hosting and power of a cost model, the second is a market price. "
                    + "Electricity is what the facility's joules cost at the site's price and lies inside both. Carbon is location-based and operational; embodied emissions are not in it."),
                new TableBlock(
                    "cost-table",
                    "A million output tokens, like for like",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Owned, hyperscaler", "USD/M output tokens", "Newest entry of the price book."),
                        new("Owned, neocloud", "USD/M output tokens", "Newest entry of the price book."),
                        new("Rented, 3 years", "USD/M output tokens", "Newest entry of the price book."),
                        new("Price date", string.Empty, "Of the owned hyperscaler entry."),
                        new("Electricity", "USD/M output tokens", "At the site's price."),
                        new("Carbon", "g CO2e/M output tokens", "Location-based grid intensity of the site."),
                    ],
                    [
                        .. points.Select(p => new TableRow(
                        [
                            Cells.Text(context.NameOf(p.Accelerator.Id)),
                            PriceCell(p, RankingTable.Owned, RankingTable.OwnedTier, cells),
                            PriceCell(p, RankingTable.Owned, "neocloud", cells),
                            PriceCell(p, RankingTable.Rented, RankingTable.RentedTier, cells),
                            p.Price(RankingTable.Owned, RankingTable.OwnedTier) is { } dated ? Cells.Text(dated.Date) : Cells.Missing("no price"),
                            TokenCosts.Electricity(Headline(p), context.Site) is { } electricity
                                ? cells.Of(electricity, e => e.InDollarsPerMillion)
                                : Cells.Missing("no price of electricity published"),
                            Carbon.LocationBased(Headline(p), context.Site) is { } carbon
                                ? cells.Of(carbon, c => c.InGramsPerMillion)
                                : Cells.Missing("no grid intensity published"),
                        ])),
                    ],
                    ["Prices are of accelerator-hours with all that belongs to them, spread over output tokens only; prompts are inside."]),
            ]);
    }

    private static OnBasis<EnergyPerToken> Headline(OperatingPoint point) => point.Energy(Boundary.Facility, CapacityBasis.WithIdle);

    private static Cell PriceCell(OperatingPoint point, string kind, string tier, Cells cells) =>
        point.Price(kind, tier) is { } price ? cells.Of(price.Total, p => p.InDollarsPerMillion) : Cells.Missing("not published");
}
