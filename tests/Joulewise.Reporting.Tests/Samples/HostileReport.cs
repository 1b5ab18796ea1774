namespace Joulewise.Reporting.Tests.Samples;

/// <summary>A report whose every text tries to leave the place it is put in.</summary>
internal static class HostileReport
{
    public const string Text = "</script><img src=x onerror=window.taken=1>'\"&|`*_[x](javascript:window.taken=2)\n# <b>\u2028{{7*7}}";

    private const string Anchor = "a\"onfocus='window.taken=3'autofocus<i>";

    public static ReportDocument Create()
    {
        AxisSpec axis = new(Text, Text, false);
        ChartSeries series = new(Text, Text, [new ChartPoint(0, 1, 0.5, 2, Text), new ChartPoint(1, 2, 1, 3, Text)], true);
        ChartSeries other = series with { Name = Text + "2" };
        ReportDocument sample = SampleReport.Create();
        return sample with
        {
            Title = Text,
            Question = Text,
            Answer = [Text],
            Header = sample.Header with { ReportId = Text, Command = Text, FunctionalUnit = Text, Topic = Text, ToolVersion = Text },
            Chapters =
            [
                new Chapter(Anchor, Text,
                [
                    new Paragraph(Text),
                    new SubHeading(Anchor + "h", Text),
                    new BulletList([Text]),
                    new Callout(CalloutKind.Caution, Text),
                    new Preformatted("```\n" + Text),
                    new TableBlock(Anchor + "t", Text, [new TableColumn(Text, Text, Text), new TableColumn(Text, Text, Text)], [new TableRow([new TextCell(Text), new FigureCell(1, 0.9, 1.1, Text, [Text], true, Text)]), new TableRow([new TextCell(Text), new MissingCell(Text)], true)], [Text]),
                    new ChartBlock(Anchor + "l", ChartKind.Line, Text, Text, axis, axis, [], [series, other]),
                    new ChartBlock(Anchor + "d", ChartKind.StepByDate, Text, Text, axis, axis, [], [series, other]),
                    new ChartBlock(Anchor + "c", ChartKind.TimeCourse, Text, Text, axis, axis, [], [series, other]),
                    new ChartBlock(Anchor + "s", ChartKind.StackedBar, Text, Text, axis, axis, [Text, Text], [series, other]),
                    new ChartBlock(Anchor + "r", ChartKind.RangeBar, Text, Text, axis, axis, [Text, Text], [series, other]),
                ]),
            ],
            Exclusions = [new Exclusion(Text, 1, Text)],
            Sources = [new SourceEntry(Text, Text, "javascript:window.taken=4", Text, Text, Text), new SourceEntry("w", "W", "https://example.org/\"><img src=x onerror=window.taken=5>", string.Empty, string.Empty, string.Empty)],
        };
    }
}
