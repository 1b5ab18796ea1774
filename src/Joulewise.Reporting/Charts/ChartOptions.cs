using System.Text.Json;
using System.Text.Json.Nodes;

namespace Joulewise.Reporting;

/// <summary>Turns a chart into the options the page's chart script draws.</summary>
/// <remarks>
/// Only data: colours come as a light and a dark list by series, and what needs code (formatters, bands, whiskers) is named and
/// supplied by the page's script. The text is safe inside a script element: every <c>&lt;</c> is escaped.
/// </remarks>
internal static class ChartOptions
{
    private const int PlotHeight = 420;

    /// <summary>Makes the options.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="styles">The report's colours and markers.</param>
    /// <returns>JSON.</returns>
    public static string Write(ChartBlock chart, SeriesStyles styles)
    {
        bool isBar = chart.Kind is ChartKind.StackedBar or ChartKind.RangeBar;
        bool isCourse = chart.Kind == ChartKind.TimeCourse;
        JsonObject option = new()
        {
            ["animation"] = false,
            ["useUTC"] = true,
            ["aria"] = new JsonObject { ["enabled"] = true, ["label"] = new JsonObject { ["description"] = chart.Title + ". " + chart.Summary } },
            ["legend"] = new JsonObject { ["show"] = false },
            ["tooltip"] = new JsonObject { ["trigger"] = isBar || isCourse ? "axis" : "item", ["confine"] = true },
            ["xAxis"] = isBar ? ChartAxes.Value(chart.Y, Extent(chart)) : ChartAxes.Horizontal(chart),
            ["yAxis"] = isBar ? ChartAxes.Categories(chart) : ChartAxes.Value(chart.Y, Extent(chart)),
            ["series"] = isBar ? BarSeries.Of(chart) : LineSeries.Of(chart, styles),
        };
        JsonObject payload = new()
        {
            ["kind"] = isBar ? "bar" : "line",
            ["height"] = isBar ? BarSeries.Height(chart) : PlotHeight,
            ["light"] = new JsonArray([.. chart.Series.Select(series => (JsonNode)styles[series].Light)]),
            ["dark"] = new JsonArray([.. chart.Series.Select(series => (JsonNode)styles[series].Dark)]),
            ["option"] = option,
        };
        if (chart.Kind == ChartKind.StackedBar)
        {
            payload["totals"] = new JsonArray([.. StackTotals.Of(chart).Select(total => (JsonNode)("all parts: " + FigureText.Write(total) + " " + chart.Y.Unit))]);
        }

        return payload.ToJsonString(JsonSerializerOptions.Default);
    }

    private static IEnumerable<double> Extent(ChartBlock chart) =>
        chart.Series.SelectMany(static series => series.Points).SelectMany(static point => new[] { point.Y, point.Low ?? point.Y, point.High ?? point.Y });
}
