using System.Text.Json.Nodes;

namespace Joulewise.Reporting;

/// <summary>Lines and steps with their bands.</summary>
internal static class LineSeries
{
    private const double LoneBandOpacity = 0.15;
    private const double AllBandsOpacity = 0.9;

    /// <summary>Courses cross each other often.</summary>
    private const double CourseWidth = 1.5;

    /// <summary>The series of a line or step chart: all bands below, then all lines.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="styles">The report's markers.</param>
    /// <returns>Options.</returns>
    public static JsonArray Of(ChartBlock chart, SeriesStyles styles)
    {
        JsonArray all = [];
        for (int i = 0; i < chart.Series.Count; i++)
        {
            if (chart.Kind == ChartKind.Line && chart.Series[i].Points.Any(static point => point is { Low: not null, High: not null }))
            {
                all.Add((JsonNode)Band(chart, chart.Series[i], i));
            }
        }

        for (int i = 0; i < chart.Series.Count; i++)
        {
            all.Add((JsonNode)Line(chart, chart.Series[i], i, styles[chart.Series[i]]));
        }

        return all;
    }

    private static JsonObject Band(ChartBlock chart, ChartSeries series, int index)
    {
        JsonArray ends = [];
        foreach (ChartPoint point in series.Points)
        {
            if (point is { Low: double low, High: double high })
            {
                ends.Add((JsonNode)new JsonArray(point.X, low, high));
            }
        }

        return new JsonObject
        {
            ["type"] = "custom",
            ["renderItem"] = "joulewise-band",
            ["name"] = series.Name,
            ["colour"] = index,
            ["clip"] = true,
            ["silent"] = true,
            ["tooltip"] = new JsonObject { ["show"] = false },
            ["encode"] = new JsonObject { ["x"] = 0, ["y"] = new JsonArray(1, 2) },
            ["itemPayload"] = new JsonObject { ["ends"] = ends.DeepClone(), ["opacity"] = Math.Min(LoneBandOpacity, AllBandsOpacity / chart.Series.Count) },
            ["data"] = ends,
        };
    }

    private static JsonObject Line(ChartBlock chart, ChartSeries series, int index, SeriesStyle style)
    {
        JsonArray points = [];
        foreach (ChartPoint point in series.Points)
        {
            points.Add((JsonNode)new JsonObject
            {
                ["value"] = new JsonArray(ChartAxes.Place(chart, point.X), point.Y),
                ["tip"] = ChartTip.Lines(chart, series, point),
            });
        }

        if (chart.Kind == ChartKind.StepByDate && series.Points.Count > 0)
        {
            points.Add((JsonNode)Continuation(chart, series.Points[^1], ChartTip.Lines(chart, series, series.Points[^1])));
        }

        JsonObject line = new()
        {
            ["type"] = "line",
            ["name"] = series.Name,
            ["colour"] = index,
            ["symbol"] = "path://" + style.Symbol,
            ["symbolSize"] = 8,
            ["symbolKeepAspect"] = true,
            ["showAllSymbol"] = true,
            ["lineStyle"] = new JsonObject { ["width"] = 2, ["type"] = chart.IsBroken(series) ? "dashed" : "solid" },
            ["emphasis"] = new JsonObject { ["focus"] = "series" },
            ["data"] = points,
        };
        if (series.Modelled)
        {
            line["hollow"] = true;
        }

        if (chart.Kind == ChartKind.StepByDate)
        {
            line["step"] = "end";
        }

        if (chart.Kind == ChartKind.TimeCourse)
        {
            line["symbol"] = "none";
            line["lineStyle"]!["width"] = CourseWidth;
        }

        return line;
    }

    /// <summary>The last value held up to the chart's last date: nothing newer was measured.</summary>
    private static JsonObject Continuation(ChartBlock chart, ChartPoint last, JsonArray tip)
    {
        double end = chart.Series.SelectMany(static series => series.Points).Max(static point => point.X);
        return new JsonObject
        {
            ["value"] = new JsonArray(ChartAxes.Place(chart, end), last.Y),
            ["symbol"] = "none",
            ["tip"] = tip,
        };
    }
}
