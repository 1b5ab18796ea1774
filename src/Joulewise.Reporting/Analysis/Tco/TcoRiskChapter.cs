using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>How sure the order of owned costs is, and which inputs it hangs on.</summary>
internal static class TcoRiskChapter
{
    private const int MostBars = 12;

    public static Chapter Build(TcoStudy study)
    {
        List<Block> blocks = [];
        if (study.Risk is { } risk)
        {
            blocks.Add(new Paragraph(FormattableString.Invariant(
                $"{risk.Draws:#,0} draws with seed {risk.Seed} of every input from its own range; what accelerators share, such as cost of capital, life, busy share, PUE, price of electricity and node parts of one source, has one value in a draw. Two are called different only where the 90 % interval of their ratio leaves out 1, and even then the order is that of grade E figures: quoted, not ranked.")));
            blocks.Add(DrawTable(study, risk));
            blocks.Add(PairTable(study, risk));
            blocks.Add(TornadoChart(study, study.Whole[0]));
            blocks.Add(TornadoTable(study));
        }
        else
        {
            blocks.Add(new Paragraph("Nothing can be drawn: no accelerator here has a price of every part."));
        }

        return new Chapter("tco-risk", "How sure it is", blocks);
    }

    private static TableBlock DrawTable(TcoStudy study, CostRisk risk) => new(
        "tco-draws",
        $"Owned cost on {study.Main.Id} terms over all draws, USD/M output tokens",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Mean", string.Empty, string.Empty),
            new("Median", string.Empty, string.Empty),
            new("5th percentile", string.Empty, string.Empty),
            new("95th percentile", string.Empty, string.Empty),
        ],
        [
            .. risk.Costs.Select(c => new TableRow(
            [
                Cells.Text(study.Context.NameOf(c.AcceleratorId)),
                Dollars(c.Mean),
                Dollars(c.Median),
                Dollars(c.Interval.Low),
                Dollars(c.Interval.High),
            ])),
        ],
        ["All of grade E as far as prices go: the inputs and their grades stand in the tables above."]);

    private static TableBlock PairTable(TcoStudy study, CostRisk risk) => new(
        "tco-pairs",
        "Each pair: the share of draws in which the first is cheaper, and the 90 % interval of the ratio first over second",
        [
            new("First", string.Empty, string.Empty),
            new("Second", string.Empty, string.Empty),
            new("First cheaper in", string.Empty, string.Empty),
            new("Ratio", string.Empty, "First over second; below 1 favours the first."),
            new("Verdict", string.Empty, string.Empty),
        ],
        [
            .. from a in study.Whole.Index()
               from b in study.Whole.Skip(a.Index + 1)
               let ratio = risk.RatioInterval(a.Item.Id, b.Id)
               select new TableRow(
               [
                   Cells.Text(a.Item.Name),
                   Cells.Text(b.Name),
                   Cells.Text(Share(risk.ProbabilityCheaper(a.Item.Id, b.Id).InPercent)),
                   Cells.Text($"{Words.Number(ratio.Low.InFraction)} to {Words.Number(ratio.High.InFraction)}"),
                   Cells.Text(ratio.Contains(Ratio.One) ? "not distinguishable" : ratio.High < Ratio.One ? "first cheaper" : "second cheaper"),
               ]),
        ],
        []);

    /// <summary>No finite number of draws shows that something is certain.</summary>
    private static string Share(double percent) => percent switch
    {
        > 99.9 => "over 99.9 %",
        < 0.1 => "under 0.1 %",
        _ => FormattableString.Invariant($"{percent:0.#} %"),
    };

    private static ChartBlock TornadoChart(TcoStudy study, TcoEntry entry)
    {
        TornadoRow[] rows = [.. Tornado.Of(entry.Costs[study.Main.Id].Hour).Take(MostBars)];
        return new ChartBlock(
            "tco-tornado",
            ChartKind.RangeBar,
            $"What moves the owned cost of {entry.Name}",
            "One input at a time over its 90 % range, the others as stated; widest first.",
            new AxisSpec("Input", string.Empty, Logarithmic: false),
            new AxisSpec("Owned cost", "USD/M output tokens", Logarithmic: false),
            [.. rows.Select(r => r.Input.Label)],
            [
                new ChartSeries(
                    entry.Name,
                    study.Context.VendorOf(entry.Id),
                    [
                        .. rows.Select((r, i) => new ChartPoint(
                            i,
                            r.Stated.InDollarsPerMillion,
                            Math.Min(r.AtLow.InDollarsPerMillion, r.AtHigh.InDollarsPerMillion),
                            Math.Max(r.AtLow.InDollarsPerMillion, r.AtHigh.InDollarsPerMillion),
                            $"{TcoInputs.Range(r.Input)}")),
                    ],
                    Dashed: true),
            ]);
    }

    private static TableBlock TornadoTable(TcoStudy study) => new(
        "tco-tornado-table",
        "What moves the owned cost, widest swing first",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Input", string.Empty, string.Empty),
            new("Range tried", string.Empty, "5th percentile, stated value, 95th percentile."),
            new("At low", "USD/M output tokens", string.Empty),
            new("As stated", "USD/M output tokens", string.Empty),
            new("At high", "USD/M output tokens", string.Empty),
        ],
        [
            .. from e in study.Whole
               from r in Tornado.Of(e.Costs[study.Main.Id].Hour).Take(MostBars / 2)
               select new TableRow(
               [
                   Cells.Text(e.Name),
                   Cells.Text(r.Input.Label),
                   Cells.Text(TcoInputs.Range(r.Input)),
                   Dollars(r.AtLow),
                   Dollars(r.Stated),
                   Dollars(r.AtHigh),
               ]),
        ],
        ["Stated values only, so no interval."]);

    private static TextCell Dollars(TokenPrice price) => Cells.Text(Words.Number(price.InDollarsPerMillion));
}
