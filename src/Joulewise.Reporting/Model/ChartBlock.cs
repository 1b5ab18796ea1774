namespace Joulewise.Reporting;

/// <summary>A chart. Renderings that cannot draw show its points as a table.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Summary">What a reader is meant to see, for those who cannot see it.</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Categories">Names along the horizontal axis of a bar chart; empty otherwise.</param>
/// <param name="Series">The series, in legend order.</param>
public sealed record ChartBlock(
    string Id,
    ChartKind Kind,
    string Title,
    string Summary,
    AxisSpec X,
    AxisSpec Y,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series) : Block
{
    /// <summary>Says whether a series has a broken line: the modelled ones where a chart has such, so that they stand apart from what was measured at least in part, else the estimated ones. Courses over time have none: dashes would hide how they go up and down.</summary>
    /// <param name="series">One of the chart's series.</param>
    /// <returns>Whether it does.</returns>
    internal bool IsBroken(ChartSeries series) => Kind != ChartKind.TimeCourse && (Series.Any(static s => s.Modelled) ? series.Modelled : series.Dashed);
}
