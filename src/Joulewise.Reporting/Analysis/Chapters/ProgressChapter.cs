using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What software alone did on the same silicon.</summary>
internal static class ProgressChapter
{
    /// <summary>Repeated runs differ by 1 % at the median: smaller rises are not shown.</summary>
    private const double LeastRise = 1.01;

    public static Chapter Build(AnalysisContext context)
    {
        TokenRate at = context.Main.Interactivity;
        List<ChartSeries> series = [];
        List<TableRow> rows = [];
        foreach (Frontier frontier in context.Comparer.Frontiers(Parity.LikeForLike, context.Precision))
        {
            List<HistoryReading> rises = Notable(FrontierHistory.Of(frontier).At(at));
            if (rises.Count == 0)
            {
                continue;
            }

            string name = context.NameOf(frontier.Key.Accelerator);
            series.Add(new ChartSeries(name, context.VendorOf(frontier.Key.Accelerator), [.. rises.Select(PointOf)], Dashed: false));
            rows.Add(RowOf(name, rises));
        }

        if (rows.Count == 0)
        {
            return new Chapter("progress", "Software progress on the same silicon", [new Paragraph("No dated evidence reaches this operating point.")]);
        }

        return new Chapter(
            "progress",
            "Software progress on the same silicon",
            [
                new Paragraph(
                    $"The best published output rate at {Words.Number(at.InPerSecond)} tokens/s per user by the date it was measured, at {context.Precision} without speculative decoding. The silicon does not change along a line; engines, kernels and configurations do. "
                    + "A step also appears when somebody first publishes a configuration that would have worked before, so a line bounds what software gained and does not measure it."),
                new ChartBlock(
                    "progress-chart",
                    ChartKind.StepByDate,
                    "Best published output rate by date",
                    "Lines rise in steps when a faster configuration was published.",
                    new AxisSpec("Date of measurement", "date", Logarithmic: false),
                    new AxisSpec("Output rate of one accelerator", "tokens/s", Logarithmic: true),
                    [],
                    series),
                new TableBlock(
                    "progress-table",
                    "First and newest best rate of each accelerator",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("First", string.Empty, "Date, rate and engine of the first published point that reaches the operating point."),
                        new("Newest", string.Empty, "The same of the newest rise."),
                        new("Gain", "times", "Newest over first rate."),
                        new("Steps", string.Empty, "Number of rises by more than 1 %."),
                    ],
                    rows,
                    ["Single runs: a gain below the spread of repeated runs (see Method) is not told from noise."]),
            ]);
    }

    /// <summary>The first reading and those that rise by a noticeable step over the last one kept.</summary>
    private static List<HistoryReading> Notable(IReadOnlyList<HistoryReading> rises)
    {
        List<HistoryReading> kept = [];
        foreach (HistoryReading rise in rises)
        {
            if (kept.Count == 0 || rise.Output > kept[^1].Output * LeastRise)
            {
                kept.Add(rise);
            }
        }

        return kept;
    }

    private static TableRow RowOf(string name, List<HistoryReading> rises) => new(
    [
        Cells.Text(name),
        Cells.Text(Describe(rises[0])),
        Cells.Text(rises.Count > 1 ? Describe(rises[^1]) : "the same"),
        Cells.Text(Words.Number((rises[^1].Output / rises[0].Output).InFraction)),
        Cells.Text((rises.Count - 1).ToString(CultureInfo.InvariantCulture)),
    ]);

    private static ChartPoint PointOf(HistoryReading rise) => new(
        rise.Date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber,
        rise.Output.InPerSecond,
        Label: Describe(rise));

    private static string Describe(HistoryReading rise)
    {
        MeasuredPoint row = rise.Reading.Below.Point;
        string engine = row.EngineVersion.Length > 0 ? $"{row.Engine} {row.EngineVersion}" : row.Engine;
        return string.Create(CultureInfo.InvariantCulture, $"{rise.Date:yyyy-MM-dd}: {Words.Number(rise.Output.InPerSecond)} tokens/s, {engine}");
    }
}
