using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Which parts an owned token pays for.</summary>
internal static class TcoPartsChapter
{
    public static Chapter Build(TcoStudy study) => new(
        "tco-parts",
        "Where the dollars go",
        [
            new Paragraph(
                $"On {study.Main.Id} terms. Capital lines are annuities over the life at the cost of capital, so each holds depreciation and financing; facility lines follow the power set aside, electricity the power drawn at the meter with idle time. The parts add up to the cost."),
            Chart(study),
            PartsTable(study),
            HourTable(study),
        ]);

    private static CostPart[] PartsOf(TcoStudy study) => [.. study.Hours.SelectMany(h => h.Lines).Select(l => l.Part).Distinct().Order()];

    private static ChartBlock Chart(TcoStudy study) => new(
        "tco-parts-chart",
        ChartKind.StackedBar,
        "Owned cost of a million output tokens by part",
        "Hardware at the start of a bar, then facility or hall, electricity, and what running it costs.",
        new AxisSpec("Accelerator", string.Empty, Logarithmic: false),
        new AxisSpec($"Owned cost on {study.Main.Id} terms", "USD/M output tokens", Logarithmic: false),
        [.. study.Whole.Select(e => e.Name)],
        [
            .. PartsOf(study).Select(part => new ChartSeries(
                part.Label(),
                string.Empty,
                [.. study.Whole.Select((e, i) => new ChartPoint(i, DollarsOf(study, e, part)?.Value.InDollarsPerMillion ?? 0))],
                Dashed: true)),
        ]);

    private static TableBlock PartsTable(TcoStudy study)
    {
        Cells cells = study.Context.Cells;
        CostPart[] parts = PartsOf(study);
        return new TableBlock(
            "tco-parts-table",
            "A million output tokens by part",
            [
                new("Accelerator", string.Empty, string.Empty),
                .. parts.Select(p => new TableColumn(p.Label(), "USD/M output tokens", string.Empty)),
                new("All", "USD/M output tokens", string.Empty),
            ],
            [
                .. study.Entries.Select(e => e.CostOn(study.Main) is { } cost
                    ? new TableRow(
                    [
                        Cells.Text(e.Name),
                        .. parts.Select(p => DollarsOf(study, e, p) is { } dollars ? (Cell)cells.Of(dollars, d => d.InDollarsPerMillion) : Cells.Missing("not a part of this case")),
                        cells.Of(cost.Total, t => t.InDollarsPerMillion),
                    ])
                    : new TableRow([Cells.Text(e.Name), .. parts.Select(_ => Cells.Missing(e.WhyMissing)), Cells.Missing(e.WhyMissing)], Muted: true)),
            ],
            []);
    }

    private static TableBlock HourTable(TcoStudy study)
    {
        Cells cells = study.Context.Cells;
        return new TableBlock(
            "tco-hour-table",
            "An owned hour of one accelerator at the busy share of the comparison, and what the price book says of an hour always busy",
            [
                new("Accelerator", string.Empty, string.Empty),
                new("Terms", string.Empty, string.Empty),
                new("Modelled", "USD/h", string.Empty),
                new("Of it depreciation", "USD/h", string.Empty),
                new("Of it financing", "USD/h", string.Empty),
                new("Price book", "USD/h", "Newest entry of the tier of the same name."),
            ],
            [
                .. from e in study.Entries
                   from t in study.Terms
                   let hour = e.HourOn(t)
                   where hour is { Total: not null }
                   select new TableRow(
                   [
                       Cells.Text(e.Name),
                       Cells.Text(t.Id),
                       cells.Of(hour.Total!, h => h.InDollarsPerHour),
                       cells.Of(hour.Depreciation!, h => h.InDollarsPerHour),
                       cells.Of(hour.Financing!, h => h.InDollarsPerHour),
                       study.Context.Catalogue.NewestPriceOf(e.Id, RankingTable.Owned, t.Id) is { } book
                           ? cells.Of(TokenCosts.Hourly(book), h => h.InDollarsPerHour)
                           : Cells.Missing("not published"),
                   ]),
            ],
            ["No constant is fitted to the price book. Street prices of accelerators stand in for what owners at scale pay, so the model tends to lie above it."]);
    }

    private static Estimate<TokenPrice>? DollarsOf(TcoStudy study, TcoEntry entry, CostPart part) =>
        entry.CostOn(study.Main)?.Hour.PerTokenOf(part);
}
