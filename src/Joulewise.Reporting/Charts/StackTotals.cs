namespace Joulewise.Reporting;

/// <summary>What the parts of each stack come to.</summary>
internal static class StackTotals
{
    /// <summary>The sum of a stacked chart's series by category.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>One sum per category, in the chart's unit.</returns>
    public static IReadOnlyList<double> Of(ChartBlock chart) =>
        [.. Enumerable.Range(0, chart.Categories.Count).Select(category => chart.Series.SelectMany(static series => series.Points).Where(point => (int)point.X == category).Sum(static point => point.Y))];
}
