using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Where the order of owned costs flips, and when renting is cheaper than owning.</summary>
internal static class TcoBreakEvenChapter
{
    /// <summary>How the price book's tiers of rent by the hour begin.</summary>
    private const string OnDemand = "on-demand";

    public static Chapter Build(TcoStudy study) => new(
        "tco-break-even",
        "Where the answer flips",
        [
            new Paragraph(
                "For neighbours in the order of the first table, by modelled owned cost: the value of one input, the others as stated, at which the two change places. Electricity is sought from 0.005 to 1 USD/kWh, busy share from 0.02 to 1, the price of the first accelerator from a tenth to tenfold, life of both from 1 to 12 years, PUE of both from 1 to 3. The hourly price is the modelled owned hour of the first at which the two tokens cost the same."),
            Flips(study),
            OwnOrRent(study),
        ]);

    private static TableBlock Flips(TcoStudy study)
    {
        List<TableRow> rows = [];
        foreach ((TcoEntry a, TcoEntry b) in study.Neighbours())
        {
            OwnedTokenCost first = a.CostOn(study.Main)!;
            OwnedTokenCost second = b.CostOn(study.Main)!;
            double ratio = first.RatioTo(second).Value.InFraction;
            foreach (CostFlip flip in CostFlips.Between(first.Hour, second.Hour))
            {
                rows.Add(Row(study, a, b, ratio, flip.Input.Label, flip.Input.Unit, flip.Input.Stated, flip.BreakEven.Value));
            }

            double hourly = first.Hour.Total!.Value.InDollarsPerHour;
            rows.Add(Row(study, a, b, ratio, "owned hour of the first", "USD/h", hourly, hourly / ratio));
        }

        return new TableBlock(
            "tco-flips",
            $"Break-even points on {study.Main.Id} terms",
            [
                new("Pair", string.Empty, string.Empty),
                new("Cost ratio", string.Empty, "First over second, stated values."),
                new("Input", string.Empty, string.Empty),
                new("As stated", string.Empty, string.Empty),
                new("Flips at", string.Empty, string.Empty),
            ],
            rows,
            ["Where the interval of a pair's ratio includes 1 the order is open already."]);
    }

    private static PriceEntry? OnDemandOf(TcoStudy study, TcoEntry entry) => study.Context.Catalogue.PricesOf(entry.Id)
        .Where(p => string.Equals(p.Kind, RankingTable.Rented, StringComparison.Ordinal) && p.Tier.StartsWith(OnDemand, StringComparison.Ordinal))
        .OrderBy(p => p.Tier.Length)
        .ThenBy(p => p.Tier, StringComparer.Ordinal)
        .ThenByDescending(p => p.Cost.Source.Date, StringComparer.Ordinal)
        .FirstOrDefault();

    private static TableRow Row(TcoStudy study, TcoEntry a, TcoEntry b, double ratio, string label, string unit, double stated, double? flipsAt)
    {
        string suffix = string.Equals(unit, "1", StringComparison.Ordinal) ? string.Empty : " " + unit;
        study.Context.Sensitivity.Add(new SensitivityEntry(
            $"{label} (owned cost, {study.Main.Id})",
            unit,
            null,
            stated,
            null,
            FormattableString.Invariant($"ratio of owned cost per token {Words.Number(ratio)}"),
            flipsAt,
            $"{a.Id} over {b.Id}"));
        return new TableRow(
        [
            Cells.Text($"{a.Name} against {b.Name}"),
            Cells.Text(Words.Number(ratio)),
            Cells.Text(label),
            Cells.Text(Words.Number(stated) + suffix),
            Cells.Text(flipsAt is { } at ? Words.Number(at) + suffix : "no flip in the range"),
        ]);
    }

    private static TableBlock OwnOrRent(TcoStudy study)
    {
        List<TableRow> rows = [];
        foreach (TcoEntry entry in study.Entries)
        {
            PriceEntry? rent = OnDemandOf(study, entry);
            foreach (CostTerms terms in study.Terms)
            {
                if (rent is not null && entry.HourOn(terms) is { Total: not null } hour)
                {
                    rows.Add(new TableRow(
                    [
                        Cells.Text(entry.Name),
                        Cells.Text(terms.Id),
                        Cells.Text(Words.Number(hour.Total.Value.InDollarsPerHour)),
                        Cells.Text($"{Words.Number(rent.Cost.Value.InDollarsPerHour)} ({rent.Tier}, {rent.Cost.Source.Date})"),
                        Cells.Text(CostFlips.OwnOrRent(hour, rent.Cost.Value).BreakEven.Statement),
                    ]));
                }
            }
        }

        return new TableBlock(
            "tco-own-or-rent",
            "Own for all hours, or rent on demand for the busy ones",
            [
                new("Accelerator", string.Empty, string.Empty),
                new("Terms", string.Empty, string.Empty),
                new("Owned hour", "USD/h", "Busy or not."),
                new("Rent on demand", "USD/h", "With its tier and date; of several tiers the most general."),
                new("Break-even", string.Empty, string.Empty),
            ],
            rows,
            ["A decision, not a comparison of two costs of one kind: a contract for all hours has no such point. Accelerators without a rent on demand in the price book are left out."]);
    }
}
