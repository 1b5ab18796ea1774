using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>How the figures are made and how far each step was off where it could be checked.</summary>
internal static class MethodChapter
{
    private static readonly (double From, double To, string Label)[] Drops =
        [(1, 1.5, "falls by less than 1.5 times"), (1.5, 3, "falls 1.5 to 3 times"), (3, double.MaxValue, "falls 3 times and more")];

    public static Chapter Build(AnalysisContext context)
    {
        EvidenceLens lens = context.Lens;
        List<Block> blocks =
        [
            new BulletList(
            [
                "Evidence: measured rows of public benchmarks, each with source, reference and date. Rows that contradict themselves or whose deployment is uncertain are kept out and counted (Coverage).",
                "Frontier: per accelerator, model, precision, traffic and speculative decoding the measured points no other beats in both output rate per accelerator and interactivity; monotone interpolation (Steffen 1990) between them, reciprocals derived after it, no extrapolation: below the range the slowest point stands and is flagged, above it the promise is unreachable.",
                "Throughput: divided by all accelerators of the deployment. Rates that their source derived from median latencies are corrected by what such derivations miss where both are published. The interval holds run-to-run spread, that correction's and the interpolation's held-out error.",
                .. Power(lens),
                "Ledger: board, node DC, node wall, rack, facility, each part with its source; idle time of the pool at the stated busy share; PUE of the site by cooling, as a range.",
                "Provisioned watts are planning constants and stay apart from consumed watts. Those of InferenceX changed in place in July 2026; the newest is used and dated.",
                "Cost: the newest entry of the price book, owned and rented never mixed, at the busy share, per output token. Electricity is inside the owned cost.",
                "Estimates: 90 % intervals over 2,048 equally likely states that all figures share, so that what two accelerators have in common (PUE at one site, busy share, part of the TDP-share control's error) cancels from their ratio. A grade is the worst among inputs that move the result by 5 % or more.",
                "Ranking: two accelerators are told apart only when the interval of their ratio leaves out 1.",
            ]),
            Errors(lens),
            .. ModelAccuracy.Tables(context.Inputs.PredictorErrors),
        ];
        if (lens.Share is { } share)
        {
            blocks.Add(Shares(share));
            blocks.Add(Controls(share));
        }

        return new Chapter("method", "Method and accuracy", blocks);
    }

    private static IEnumerable<string> Power(EvidenceLens lens)
    {
        const string Control = "the TDP-share control (a share of rated power that grows with load, grade D, named as such). It is a control and not a model.";
        if (lens.Predictor is null)
        {
            return [$"Power: board power where the frontier's points carry it; elsewhere {Control}"];
        }

        return
        [
            $"Power: board power where the frontier's points carry it; elsewhere the serving model (docs/model.md), given the throughput of the reading and the load of the measured configuration, or of the less interactive neighbour: grade C where the board was metered with this model, else D. Its 90 % interval was checked on rows left out. Each configuration errs by itself there, so no part of that error cancels from a ratio. Where the model refuses, {Control}",
            "Where nobody has measured: throughput and power are both the serving model's, at best grade D, marked as modelled, and never among the ranks of measured configurations.",
        ];
    }

    private static TableBlock Errors(EvidenceLens lens)
    {
        Repeatability repeats = lens.Errors.Repeats;
        List<TableRow> rows =
        [
            new TableRow(
            [
                Cells.Text("Run to run, best over worst run of one configuration"),
                Cells.Text($"runs within {repeats.Days.ToString(CultureInfo.InvariantCulture)} days, any engine version"),
                Cells.Text(repeats.Groups.ToString(CultureInfo.InvariantCulture)),
                Cells.Text($"{Words.Number(repeats.MedianRatio.InFraction)} times (median)"),
                Cells.Text($"{Words.Number(repeats.NinetiethRatio.InFraction)} times (P90)"),
                Cells.Missing("not an interval check"),
            ]),
        ];
        foreach (HeldOut heldOut in new[] { lens.Errors.Interpolation.Summary, lens.Derived.HeldOut }.OfType<HeldOut>())
        {
            rows.Add(RowOf(heldOut));
        }

        foreach ((double from, double to, string label) in Drops)
        {
            if (lens.Errors.Interpolation.SummaryBetween(Ratio.FromFraction(from), Ratio.FromFraction(to)) is { } byDrop)
            {
                rows.Add(RowOf(byDrop with { Quantity = $"{byDrop.Quantity}, rate {label} between the neighbours" }));
            }
        }

        SelectionBias selection = lens.Selection;
        rows.Add(new TableRow(
        [
            Cells.Text("Second run over the run that a front kept"),
            Cells.Text("runs dealt into two halves"),
            Cells.Text(selection.Count.ToString(CultureInfo.InvariantCulture)),
            Cells.Text($"{Words.Number(selection.Factor.InFraction)} times (geometric mean): fronts are that much optimistic, not folded into the figures"),
            Cells.Missing("not a held-out error"),
            Cells.Missing("not an interval check"),
        ]));
        return new TableBlock("errors", "Errors of the steps, on cases they had not seen", ErrorColumns(), rows, []);
    }

    private static TableColumn[] ErrorColumns() =>
    [
        new("Step", string.Empty, string.Empty),
        new("Held out", string.Empty, string.Empty),
        new("n", string.Empty, string.Empty),
        new("Median absolute", string.Empty, "MdAPE unless said otherwise."),
        new("P90 absolute", string.Empty, string.Empty),
        new("Coverage of the 90 % interval", string.Empty, string.Empty),
    ];

    private static TableRow RowOf(HeldOut h) => new(
    [
        Cells.Text(h.Quantity),
        Cells.Text(h.Left),
        Cells.Text(h.Count.ToString(CultureInfo.InvariantCulture)),
        Cells.Text($"{Words.Number(h.MedianAbsolute.InPercent)} % (mean {Words.Number(h.MeanAbsolute.InPercent)} %, bias {Words.Number(h.Bias.InPercent)} %)"),
        Cells.Text($"{Words.Number(h.NinetiethAbsolute.InPercent)} %"),
        h.Coverage is { } coverage ? Cells.Text($"{Words.Number(coverage.InPercent)} %") : Cells.Missing("no interval stated"),
    ]);

    private static TableBlock Shares(BoardPowerShare share) => new(
        "power-shares",
        "Board power over rated power where it was measured",
        [
            new("Rows of", string.Empty, string.Empty),
            new("n", string.Empty, string.Empty),
            new("5th percentile", string.Empty, string.Empty),
            new("Median", string.Empty, string.Empty),
            new("95th percentile", string.Empty, string.Empty),
        ],
        [
            .. share.Spreads.Select(s => new TableRow(
            [
                Cells.Text(s.Group),
                Cells.Text(s.Count.ToString(CultureInfo.InvariantCulture)),
                Cells.Text(Words.Number(s.Low.InFraction)),
                Cells.Text(Words.Number(s.Median.InFraction)),
                Cells.Text(Words.Number(s.High.InFraction)),
            ])),
        ],
        []);

    private static TableBlock Controls(BoardPowerShare share) => new(
        "power-control",
        "The TDP-share control on accelerators it had not seen, beside a constant share; throughput given",
        ErrorColumns(),
        [
            .. share.ByLoad.HeldOut.Select(RowOf),
            .. share.Constant.HeldOut.Select(RowOf),
        ],
        [
            string.Create(CultureInfo.InvariantCulture, $"Share by load: {Words.Number(share.ByLoad.ShareAtOne.InFraction)} of rated power with one request decoding on an accelerator, rising with the {Words.Number(share.ByLoad.Exponent)}th power of their number, at most 1. Constant: {Words.Number(share.Constant.ShareAtOne.InFraction)}."),
            string.Create(CultureInfo.InvariantCulture, $"Two accelerators at matched points share {Words.Number(share.ByLoad.SharedVariance.InPercent)} % of the control's error variance ({share.ByLoad.Shared.Pairs} matched cells). The part cancels from the ratio of two accelerators of one maker; between makers, which no cell matches, nothing cancels."),
        ]);
}
