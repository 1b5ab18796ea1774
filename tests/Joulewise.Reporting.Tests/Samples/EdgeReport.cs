using System.Globalization;

namespace Joulewise.Reporting.Tests.Samples;

/// <summary>A report at the edges: nothing to draw, one point, zeros on logarithmic axes, many series, words without a break.</summary>
internal static class EdgeReport
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("unbreakable", 12));

    public static ReportDocument Create()
    {
        AxisSpec linear = new("Interactivity", "tokens/s per user", false);
        AxisSpec log = new(Long, Long, true);
        ChartSeries one = new("One point", "Maker", [new ChartPoint(3, 0.5, 0.4, 0.6)], true);
        ChartSeries[] many =
        [
            .. Enumerable.Range(0, 14).Select(static i => new ChartSeries(
                "An accelerator with a long name, number " + i.ToString(CultureInfo.InvariantCulture),
                i % 2 == 0 ? "Maker" : "Other maker",
                [new ChartPoint(0, 1 + i, 0, 2 + i), new ChartPoint(1, 2 + i, 0, 3 + i)],
                i % 3 == 0)),
        ];
        ReportDocument sample = SampleReport.Create();
        return sample with
        {
            Title = Long,
            Answer = [],
            Chapters =
            [
                new Chapter("empty", "Nothing", []),
                new Chapter("edges", Long,
                [
                    new Paragraph(Long),
                    new TableBlock("table-empty", "No rows", [new TableColumn(Long, Long, Long)], [], []),
                    new TableBlock("table-long", Long, [new TableColumn("A", string.Empty, string.Empty), new TableColumn("B", string.Empty, string.Empty)], [new TableRow([new TextCell(Long), new FigureCell(0, -1, double.PositiveInfinity, "D", [.. SampleFigures.Sources.Select(static source => source.Id)], true, Long)])], [Long]),
                    new ChartBlock("chart-none", ChartKind.Line, "No series", string.Empty, linear, linear, [], []),
                    new ChartBlock("chart-bare", ChartKind.StackedBar, "No categories", string.Empty, linear, linear, [], [one with { Points = [] }]),
                    new ChartBlock("chart-one", ChartKind.Line, "One point", string.Empty, linear, log, [], [one]),
                    new ChartBlock("chart-many", ChartKind.Line, "Many series", string.Empty, linear, log, [], many),
                    new ChartBlock("chart-ranges", ChartKind.RangeBar, "Zeros on a logarithmic axis", string.Empty, linear, log, [Long, "b"], many[..3]),
                ]),
            ],
            Sources = [.. sample.Sources, new SourceEntry("long", Long, "https://example.org/" + Long, Long, Long, Long)],
        };
    }
}
