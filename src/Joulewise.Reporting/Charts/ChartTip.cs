using System.Text.Json.Nodes;

namespace Joulewise.Reporting;

/// <summary>What a reader sees when pointing at a part of a chart.</summary>
internal static class ChartTip
{
    /// <summary>The lines for a point: its series, its label, its value with unit and interval, its place.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="series">The series.</param>
    /// <param name="point">The point.</param>
    /// <returns>Plain text lines.</returns>
    public static JsonArray Lines(ChartBlock chart, ChartSeries series, ChartPoint point)
    {
        JsonArray lines = [series is { Dashed: true, Modelled: false } ? series.Name + " (estimated)" : series.Name];
        if (point.Label.Length > 0)
        {
            lines.Add((JsonNode)point.Label);
        }

        if (chart.Kind == ChartKind.TimeCourse)
        {
            // Where several series are pointed at, the last line stands beside the name of each.
            lines.Add((JsonNode)("at " + FigureText.Write(point.X) + " " + chart.X.Unit));
        }

        lines.Add((JsonNode)Value(chart, point));
        if (chart.Kind is ChartKind.Line)
        {
            lines.Add((JsonNode)("at " + FigureText.Write(point.X) + " " + chart.X.Unit));
        }
        else if (chart.Kind is ChartKind.StepByDate)
        {
            lines.Add((JsonNode)("from " + FigureText.Date(point.X)));
        }

        return lines;
    }

    /// <summary>A value with its unit and interval.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="point">The point.</param>
    /// <returns>One line.</returns>
    public static string Value(ChartBlock chart, ChartPoint point)
    {
        int decimals = FigureText.Decimals([point.Y]);
        string value = FigureText.Write(point.Y, decimals) + " " + chart.Y.Unit;
        return point is { Low: double low, High: double high } ? value + " " + FigureText.Interval(low, high, decimals) : value;
    }
}
