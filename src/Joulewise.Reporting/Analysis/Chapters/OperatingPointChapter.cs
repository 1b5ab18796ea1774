using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The operating point compared, why, and the same at other latency promises.</summary>
internal static class OperatingPointChapter
{
    public static Chapter Build(AnalysisContext context)
    {
        List<Block> blocks =
        [
            new Paragraph(
                $"Every accelerator is read at the same interactivity, {Words.Number(context.Main.Interactivity.InPerSecond)} output tokens per second of one user "
                + $"(a median TPOT of {Words.Number(1000 / context.Main.Interactivity.InPerSecond)} ms), because each can trade latency for throughput: figures at each side's own best point compare promises, not hardware. "
                + "Between two measured points the frontier is interpolated monotonically on throughput and every figure per token is derived from that reading; nothing is extrapolated. "
                + "Throughput of disaggregated deployments is divided by all accelerators, prefill and decode."),
            PointTable(context),
        ];
        foreach (TokenRate interactivity in context.Request.OtherInteractivities.Where(i => i != context.Main.Interactivity))
        {
            string text = Words.Number(interactivity.InPerSecond);
            string id = string.Create(CultureInfo.InvariantCulture, $"at-{interactivity.InPerSecond:0.##}");
            blocks.Add(new SubHeading(id, $"At {text} tokens/s per user"));
            blocks.Add(RankingTable.Of(
                context.Comparer.At(interactivity, Parity.LikeForLike, context.Precision),
                context,
                $"ranking-{id}",
                $"Like for like at {text} tokens/s per user: {context.Precision}, no speculative decoding",
                []));
            blocks.Add(RankingTable.Of(
                context.Comparer.At(interactivity, Parity.BestPublished, string.Empty),
                context,
                $"ranking-best-{id}",
                $"Best published at {text} tokens/s per user (not quality-matched)",
                []));
        }

        return new Chapter("operating-point", "The operating point", blocks);
    }

    private static TableBlock PointTable(AnalysisContext context)
    {
        Cells cells = context.Cells;
        TableRow[] rows =
        [
            .. context.Main.Points.Select(p => new TableRow(
            [
                Cells.Text(context.NameOf(p.Accelerator.Id)),
                Cells.Text(Configurations.Describe(p.Reading)),
                Cells.Text(Configurations.Describe(p.Reading.Below.Evidence)),
                cells.Of(p.Output, r => r.InPerSecond),
                cells.Of(p.Board.Estimate, w => w.InWatts, p.Board.Basis.Flag()),
                Cells.Text(p.Board.How),
                Cells.Text(p.System?.Name ?? "generic system"),
                Cells.Text(Latency(p.Row)),
            ])),
        ];
        return new TableBlock(
            "points",
            "The points that the ranking rests on",
            [
                new("Accelerator", string.Empty, string.Empty),
                new("Reading", string.Empty, "Measured, or between which measured points."),
                new("Configuration", string.Empty, "Of the measured point, or of the less interactive neighbour."),
                new("Output rate", "tokens/s per accelerator", "Over all accelerators of the deployment."),
                new("Board power", "W per accelerator", "Mean while working."),
                new("Board power from", string.Empty, string.Empty),
                new("System", string.Empty, "Whose host, fans, supplies and network the ledger adds."),
                new("Median TTFT", string.Empty, "Of the configuration shown, in closed loop at its concurrency."),
            ],
            rows,
            []);
    }

    private static string Latency(MeasuredPoint row) => row.Ttft is { } ttft
        ? string.Create(CultureInfo.InvariantCulture, $"{Words.Number(ttft.InSeconds)} s")
        : "not recorded";
}
