using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What would change the answer.</summary>
internal static class SensitivityChapter
{
    private const int MostRows = 6;
    private const string OutputRate = "output-rate/";

    public static Chapter Build(AnalysisContext context)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        List<Block> blocks =
        [
            new Paragraph(
                "One input at a time moves across its 90 % range while the others keep their stated value; the last column is the value at which the two accelerators change places. "
                + "Price of electricity moves money, not joules, and so never this ranking; its effect on cost is in the tables at the end."),
        ];
        foreach ((OperatingPoint left, OperatingPoint right) in Pairs(context, points))
        {
            blocks.Add(PairTable(context, left, right));
        }

        if (points.Length > 0)
        {
            blocks.Add(UtilisationTable(context, points));
            blocks.Add(PriceTable(context, points));
            blocks.Add(CostFlips(context, points));
            blocks.Add(TtftTable(context));
        }

        return new Chapter("sensitivity", "Sensitivity", blocks);
    }

    /// <summary>The leader against the next, and every neighbours in the order that are not told apart: there an input can decide.</summary>
    private static IEnumerable<(OperatingPoint A, OperatingPoint B)> Pairs(AnalysisContext context, OperatingPoint[] points)
    {
        for (int i = 0; i + 1 < points.Length; i++)
        {
            if (i == 0 || context.Main.Ranking.NotDistinguishableFrom(points[i].Accelerator.Id).Contains(points[i + 1].Accelerator.Id, StringComparer.Ordinal))
            {
                yield return (points[i], points[i + 1]);
            }
        }
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
        rows = [.. rows.Select(r => r with { BreakEven = FlipOf(r, first, second) })];
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
                new("Ranking flips at", string.Empty, "Sought from a quarter to four times the stated value, within what is possible."),
            ],
            [
                .. rows.Select(r => new TableRow(
                [
                    Cells.Text(InputName(context, r.Input, a, b)),
                    Cells.Text($"{Words.Number(r.Input.Low)} – {Words.Number(r.Input.Stated)} – {Words.Number(r.Input.High)}{(string.Equals(r.Input.Unit, "1", StringComparison.Ordinal) ? string.Empty : " " + r.Input.Unit)}"),
                    Cells.Text(Words.Number(r.AtLow.InFraction)),
                    Cells.Text(Words.Number(r.Stated.InFraction)),
                    Cells.Text(Words.Number(r.AtHigh.InFraction)),
                    Cells.Text(r.BreakEven.Value is { } v ? Words.Number(v) : "no flip within four times of stated"),
                ])),
            ],
            []);
    }

    /// <summary>The inputs that move the ratio most, and always the two that people ask for: PUE and busy share.</summary>
    private static IEnumerable<SensitivityRow> Chosen(IReadOnlyList<SensitivityRow> rows) => rows.Where((row, i) =>
        i < MostRows
        || row.Input.Id.StartsWith("pue/", StringComparison.Ordinal)
        || string.Equals(row.Input.Id, Ledger.UtilisationId, StringComparison.Ordinal));

    /// <summary>The flip nearest to the stated value, sought over four times the input's own range on either side.</summary>
    private static BreakEven FlipOf(SensitivityRow row, Candidate a, Candidate b)
    {
        LedgerInput wide = Widened(row.Input);
        if (row.Input.Id.StartsWith(OutputRate, StringComparison.Ordinal))
        {
            bool isFirst = string.Equals(row.Input.Id, OutputRate + a.Ledger.AcceleratorId, StringComparison.Ordinal);
            return Facility.Sensitivity.FindBreakEven(wide, v => Ratio.FromFraction(row.Stated.InFraction * (isFirst ? wide.Stated / v : v / wide.Stated)));
        }

        return Facility.Sensitivity.FindBreakEven(wide, v =>
        {
            Dictionary<string, double> values = new(StringComparer.Ordinal) { [row.Input.Id] = v };
            return (a.Ledger.Recompute(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, values) / a.PerAccelerator)
                / (b.Ledger.Recompute(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity, values) / b.PerAccelerator);
        });
    }

    private static LedgerInput Widened(LedgerInput input)
    {
        bool isPue = input.Id.StartsWith("pue/", StringComparison.Ordinal);
        double low = isPue ? 1 : Math.Max(0.02 * input.Stated, input.Stated / 4);
        double high = string.Equals(input.Id, Ledger.UtilisationId, StringComparison.Ordinal) ? 1 : isPue ? 3 : 4 * input.Stated;
        return input with { Low = Math.Min(low, input.Low), High = Math.Max(high, input.High) };
    }

    private static TableBlock CostFlips(AnalysisContext context, OperatingPoint[] points)
    {
        List<TableRow> rows = [];
        foreach ((OperatingPoint a, OperatingPoint b) in Pairs(context, points))
        {
            if (a.Price(RankingTable.Owned, RankingTable.OwnedTier) is not { } left || b.Price(RankingTable.Owned, RankingTable.OwnedTier) is not { } right)
            {
                continue;
            }

            Estimate<Ratio> ratio = left.Total.Over(right.Total);
            double flipsAt = HourlyPrice(a) / ratio.Value.InFraction;
            rows.Add(new TableRow(
            [
                Cells.Text($"{context.NameOf(a.Accelerator.Id)} against {context.NameOf(b.Accelerator.Id)}"),
                context.Cells.Of(ratio, r => r.InFraction),
                Cells.Text(Words.Number(HourlyPrice(a))),
                Cells.Text(Words.Number(flipsAt)),
            ]));
            context.Sensitivity.Add(new SensitivityEntry(
                $"owned price of an accelerator-hour, {context.NameOf(a.Accelerator.Id)}",
                "USD/h",
                null,
                HourlyPrice(a),
                null,
                FormattableString.Invariant($"ratio of owned cost per token {Words.Number(ratio.Value.InFraction)}"),
                flipsAt,
                $"{a.Accelerator.Id} over {b.Accelerator.Id}"));
        }

        return new TableBlock(
            "cost-flips",
            "Owned cost of an output token: ratio, and the hourly price of the first at which the order of cost flips",
            [
                new("Pair", string.Empty, string.Empty),
                new("Cost ratio", "times", "First over second; below 1 favours the first."),
                new("Price of the first", "USD/h", "As in the price book."),
                new("Flips at", "USD/h", "The second's price as in the price book."),
            ],
            rows,
            []);
    }

    private static double HourlyPrice(OperatingPoint point) => point.Prices
        .Where(p => string.Equals(p.Kind, RankingTable.Owned, StringComparison.Ordinal) && string.Equals(p.Tier, RankingTable.OwnedTier, StringComparison.Ordinal))
        .OrderByDescending(p => p.Cost.Source.Date, StringComparer.Ordinal)
        .Select(p => p.Cost.Value.InDollarsPerHour)
        .First();

    private static TableBlock TtftTable(AnalysisContext context)
    {
        Dictionary<string, Frontier> unlimited = context.Lens.Unlimited.Of(context.Comparer.Model, context.Comparer.Workload)
            .Where(f => string.Equals(f.Key.Precision, context.Precision, StringComparison.Ordinal) && string.Equals(f.Key.SpeculativeDecoding, "none", StringComparison.Ordinal))
            .ToDictionary(f => f.Key.Accelerator, StringComparer.Ordinal);
        return new TableBlock(
            "ttft",
            "What the promise on time to first token changes: output rate at the same interactivity with and without it",
            [
                new("Accelerator", string.Empty, string.Empty),
                new("With the promise", "tokens/s per accelerator", string.Empty),
                new("Without", "tokens/s per accelerator", string.Empty),
                new("Median TTFT without", "s", "Of the configuration read, or of its less interactive neighbour."),
            ],
            [
                .. context.Main.Entries.Select(e =>
                {
                    FrontierReading? free = unlimited.TryGetValue(e.Id, out Frontier? frontier) ? frontier.At(context.Main.Interactivity) : null;
                    return new TableRow(
                    [
                        Cells.Text(e.Name),
                        e.Output is { } output ? Cells.Text(Words.Number(output.Value.InPerSecond)) : Cells.Missing(e.WhyMissing),
                        free?.Output is { } rate ? Cells.Text(Words.Number(Math.Max(rate.InPerSecond, e.Output?.Value.InPerSecond ?? 0))) : Cells.Missing("not reached by sound rows"),
                        free?.Below.Point.Ttft is { } ttft ? Cells.Text(Words.Number(ttft.InSeconds)) : Cells.Missing("not recorded"),
                    ]);
                }),
            ],
            ["A row without the promise can stand on a queue of a minute: its throughput is real, its service is not.", "What the promise allows is reached without it too, so the second figure is never below the first."]);
    }

    private static string InputName(AnalysisContext context, LedgerInput input, params OperatingPoint[] points)
    {
        OperatingPoint? owner = points.FirstOrDefault(p =>
            input.Id.EndsWith("/" + p.Accelerator.Id, StringComparison.Ordinal) || input.Id.EndsWith("/" + p.Ledger.SystemId, StringComparison.Ordinal));
        string label = input.Id.StartsWith("pue/", StringComparison.Ordinal) ? $"{input.Label} of {input.Id.Split('/')[^1].Replace("unknown-cooling", "unpublished", StringComparison.Ordinal)} cooling" : input.Label;
        return owner is null ? label : $"{label}, {context.NameOf(owner.Accelerator.Id)}";
    }

    private static IReadOnlyList<SensitivityRow> Throughput(OperatingPoint a, OperatingPoint b)
    {
        double Energy(OperatingPoint p) => p.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate.Value.InJoulesPerToken;
        double stated = Energy(a) / Energy(b);
        LedgerInput[] inputs = [InputOf(a), InputOf(b)];
        return Facility.Sensitivity.OneAtATime(inputs, (input, value) => Ratio.FromFraction(
            string.Equals(input.Id, inputs[0].Id, StringComparison.Ordinal) ? stated * input.Stated / value : stated * value / input.Stated));

        static LedgerInput InputOf(OperatingPoint p) => new(
            OutputRate + p.Accelerator.Id,
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
