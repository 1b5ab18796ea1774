using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What would change the answer.</summary>
internal static class SensitivityChapter
{
    private const int MostRows = 6;

    public static Chapter Build(AnalysisContext context)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        List<Block> blocks =
        [
            new Paragraph(
                "One input at a time moves across its 90 % range while the others keep their stated value; the last column is the value at which the two accelerators change places. "
                + "Price of electricity moves money, not joules, and so never this ranking; its effect on cost is in the second table."),
        ];
        for (int i = 0; i + 1 < points.Length; i++)
        {
            // Whether the leader stays the leader is what a buyer asks; the other end shows where the order is soft.
            if (i == 0 || i + 2 == points.Length)
            {
                blocks.Add(PairTable(context, points[i], points[i + 1]));
            }
        }

        if (points.Length > 2)
        {
            blocks.Add(PairTable(context, points[0], points[^1]));
        }

        if (points.Length > 0)
        {
            blocks.Add(UtilisationTable(context, points));
            blocks.Add(PriceTable(context, points));
        }

        return new Chapter("sensitivity", "Sensitivity", blocks);
    }

    private static TableBlock PairTable(AnalysisContext context, OperatingPoint a, OperatingPoint b)
    {
        string left = context.NameOf(a.Accelerator.Id);
        string right = context.NameOf(b.Accelerator.Id);
        Candidate first = new(a.Ledger, a.Output.Value);
        Candidate second = new(b.Ledger, b.Output.Value);
        IReadOnlyList<SensitivityRow> rows =
        [
            .. Chosen(Facility.Sensitivity.OfEnergy(first, second, Comparison.HeadlineBoundary, Comparison.HeadlineCapacity)),
            .. Throughput(a, b),
        ];
        foreach (SensitivityRow row in rows)
        {
            context.Sensitivity.Add(new SensitivityEntry(
                InputName(context, row.Input, a, b),
                row.Input.Unit,
                row.Input.Low,
                row.Input.Stated,
                row.Input.High,
                FormattableString.Invariant($"ratio of joules {left} over {right}: {Words.Number(row.AtLow.InFraction)} to {Words.Number(row.AtHigh.InFraction)}, stated {Words.Number(row.Stated.InFraction)}"),
                row.BreakEven.Value,
                $"{a.Accelerator.Id} over {b.Accelerator.Id}"));
        }

        return new TableBlock(
            $"sensitivity-{a.Accelerator.Id}-{b.Accelerator.Id}",
            $"Joules of {left} over joules of {right}: below 1 favours {left}",
            [
                new("Input", string.Empty, string.Empty),
                new("Range tried", string.Empty, "5th percentile, stated value, 95th percentile."),
                new("Ratio at low", string.Empty, string.Empty),
                new("Ratio as stated", string.Empty, string.Empty),
                new("Ratio at high", string.Empty, string.Empty),
                new("Ranking flips at", string.Empty, string.Empty),
            ],
            [
                .. rows.Select(r => new TableRow(
                [
                    Cells.Text(InputName(context, r.Input, a, b)),
                    Cells.Text($"{Words.Number(r.Input.Low)} – {Words.Number(r.Input.Stated)} – {Words.Number(r.Input.High)}{(string.Equals(r.Input.Unit, "1", StringComparison.Ordinal) ? string.Empty : " " + r.Input.Unit)}"),
                    Cells.Text(Words.Number(r.AtLow.InFraction)),
                    Cells.Text(Words.Number(r.Stated.InFraction)),
                    Cells.Text(Words.Number(r.AtHigh.InFraction)),
                    Cells.Text(r.BreakEven.Value is { } v ? Words.Number(v) : "no flip in the range"),
                ])),
            ],
            []);
    }

    /// <summary>The inputs that move the ratio most, and always the two that people ask for: PUE and busy share.</summary>
    private static IEnumerable<SensitivityRow> Chosen(IReadOnlyList<SensitivityRow> rows) => rows.Where((row, i) =>
        i < MostRows
        || row.Input.Id.StartsWith("pue/", StringComparison.Ordinal)
        || string.Equals(row.Input.Id, Ledger.UtilisationId, StringComparison.Ordinal));

    private static string InputName(AnalysisContext context, LedgerInput input, params OperatingPoint[] points)
    {
        OperatingPoint? owner = points.FirstOrDefault(p =>
            input.Id.EndsWith("/" + p.Accelerator.Id, StringComparison.Ordinal) || input.Id.EndsWith("/" + p.Ledger.SystemId, StringComparison.Ordinal));
        return owner is null ? input.Label : $"{input.Label}, {context.NameOf(owner.Accelerator.Id)}";
    }

    private static IReadOnlyList<SensitivityRow> Throughput(OperatingPoint a, OperatingPoint b)
    {
        double Energy(OperatingPoint p) => p.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate.Value.InJoulesPerToken;
        double stated = Energy(a) / Energy(b);
        LedgerInput[] inputs = [InputOf(a), InputOf(b)];
        return Facility.Sensitivity.OneAtATime(inputs, (input, value) => Ratio.FromFraction(
            string.Equals(input.Id, inputs[0].Id, StringComparison.Ordinal) ? stated * input.Stated / value : stated * value / input.Stated));

        static LedgerInput InputOf(OperatingPoint p) => new(
            $"output-rate/{p.Accelerator.Id}",
            "output rate",
            "tokens/s",
            p.Output.Interval.Low.InPerSecond,
            p.Output.Value.InPerSecond,
            p.Output.Interval.High.InPerSecond);
    }

    private static TableBlock UtilisationTable(AnalysisContext context, OperatingPoint[] points)
    {
        Ratio[] scenarios = Scenarios(context.Request.Utilisation);
        return new TableBlock(
            "utilisation",
            "Facility joules per output token at low, base and high busy share",
            [
                new("Accelerator", string.Empty, string.Empty),
                .. scenarios.Select(s => new TableColumn($"Busy {Words.Number(s.InPercent)} %", "J/output token", string.Empty)),
                new("Always busy", "J/output token", "Active energy only."),
            ],
            [
                .. points.Select(p => new TableRow(
                [
                    Cells.Text(context.NameOf(p.Accelerator.Id)),
                    .. scenarios.Append(Ratio.One).Select(s => Cells.Text(Words.Number(JoulesAt(p, s)))),
                ])),
            ],
            ["Stated values only: every other input as in the ranking."]);
    }

    /// <summary>The low, middle and high busy share; where one share was asked for, between the two that a report tries by itself.</summary>
    private static Ratio[] Scenarios((Ratio Low, Ratio Central, Ratio High) asked)
    {
        (Ratio low, _, Ratio high) = asked.Low < asked.High ? asked : new ReportRequest().Utilisation;
        return [.. new[] { low, asked.Central, high }.Distinct().Order()];
    }

    private static double JoulesAt(OperatingPoint point, Ratio busy)
    {
        Dictionary<string, double> values = new(StringComparer.Ordinal) { [Ledger.UtilisationId] = busy.InFraction };
        return (point.Ledger.Recompute(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, values) / point.Output.Value).InJoulesPerToken;
    }

    private static TableBlock PriceTable(AnalysisContext context, OperatingPoint[] points)
    {
        double[] dollarsPerKilowattHour = [0.04, 0.08, 0.16];
        return new TableBlock(
            "electricity",
            "Electricity of a million output tokens at three prices, and its share of the owned cost at the site's price",
            [
                new("Accelerator", string.Empty, string.Empty),
                .. dollarsPerKilowattHour.Select(d => new TableColumn(string.Create(CultureInfo.InvariantCulture, $"At {d:0.00} USD/kWh"), "USD/M output tokens", string.Empty)),
                new("Share of owned cost", string.Empty, $"At {context.Site.Name}."),
            ],
            [
                .. points.Select(p => new TableRow(
                [
                    Cells.Text(context.NameOf(p.Accelerator.Id)),
                    .. dollarsPerKilowattHour.Select(d => Cells.Text(Words.Number((p.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate.Value * EnergyPrice.FromDollarsPerKilowattHour(d)).InDollarsPerMillion))),
                    p.Price(RankingTable.Owned, RankingTable.OwnedTier)?.ElectricityShare is { } share
                        ? context.Cells.Of(share, s => s.InPercent, "%")
                        : Cells.Missing("no owned cost or no price of electricity published"),
                ])),
            ],
            ["Owned cost holds electricity already; it is shown beside it and never added."]);
    }
}
