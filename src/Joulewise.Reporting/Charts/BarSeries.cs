using System.Globalization;
using System.Text.Json.Nodes;

namespace Joulewise.Reporting;

/// <summary>Bars along categories: stacked, or side by side with whiskers.</summary>
internal static class BarSeries
{
    private const int BarWidth = 14;
    private const int BarPitch = 18;
    private const int CategoryGap = 14;
    private const int AxisHeight = 40;

    /// <summary>Height of a bar chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>Pixels.</returns>
    public static int Height(ChartBlock chart) =>
        AxisHeight + (chart.Categories.Count * ((BarPitch * (chart.Kind == ChartKind.StackedBar ? 1 : Math.Max(1, chart.Series.Count))) + CategoryGap));

    /// <summary>The series of a bar chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>Options.</returns>
    public static JsonArray Of(ChartBlock chart)
    {
        JsonArray all = [];
        for (int i = 0; i < chart.Series.Count; i++)
        {
            if (chart.Kind == ChartKind.StackedBar)
            {
                all.Add((JsonNode)Stacked(chart, chart.Series[i], i));
            }
            else
            {
                double offset = (i - ((chart.Series.Count - 1) / 2.0)) * BarPitch;
                all.Add((JsonNode)Bar(chart, chart.Series[i], i, offset));
                all.Add((JsonNode)Whiskers(chart.Series[i], i, offset));
            }
        }

        if (chart.Kind == ChartKind.StackedBar)
        {
            all.Add((JsonNode)Totals(chart));
        }

        return all;
    }

    private static JsonObject Totals(ChartBlock chart)
    {
        IReadOnlyList<double> totals = StackTotals.Of(chart);
        return new JsonObject
        {
            ["type"] = "custom",
            ["renderItem"] = "joulewise-total",
            ["silent"] = true,
            ["tooltip"] = new JsonObject { ["show"] = false },
            ["encode"] = new JsonObject { ["x"] = 0, ["y"] = 1 },
            ["itemPayload"] = new JsonObject { ["texts"] = new JsonArray([.. totals.Select(static total => (JsonNode)FigureText.Write(total))]) },
            ["data"] = new JsonArray([.. totals.Select(static (total, category) => (JsonNode)new JsonArray(total, category))]),
        };
    }

    private static JsonObject Stacked(ChartBlock chart, ChartSeries series, int index) => new()
    {
        ["type"] = "bar",
        ["name"] = series.Name,
        ["colour"] = index,
        ["estimated"] = series.Dashed,
        ["stack"] = "all",
        ["barWidth"] = BarWidth + 4,
        ["label"] = new JsonObject { ["show"] = true, ["formatter"] = (index + 1).ToString(CultureInfo.InvariantCulture) },
        ["data"] = Data(chart, series),
    };

    private static JsonObject Bar(ChartBlock chart, ChartSeries series, int index, double offset)
    {
        JsonObject bar = new()
        {
            ["name"] = series.Name,
            ["colour"] = index,
            ["estimated"] = series.Dashed,
            ["data"] = Data(chart, series),
        };
        if (chart.Y.Logarithmic)
        {
            bar["type"] = "scatter";
            bar["symbolSize"] = BarWidth - 4;
            bar["symbolOffset"] = new JsonArray(0, offset);
        }
        else
        {
            bar["type"] = "bar";
            bar["barWidth"] = BarWidth;
            bar["barGap"] = string.Create(CultureInfo.InvariantCulture, $"{(BarPitch - BarWidth) * 100 / BarWidth}%");
        }

        return bar;
    }

    private static JsonObject Whiskers(ChartSeries series, int index, double offset)
    {
        JsonArray ends = [];
        JsonArray texts = [];
        foreach (ChartPoint point in series.Points)
        {
            ends.Add((JsonNode)new JsonArray(point.Low ?? point.Y, point.High ?? point.Y, point.X));
            texts.Add((JsonNode)FigureText.Write(point.Y));
        }

        return new JsonObject
        {
            ["type"] = "custom",
            ["renderItem"] = "joulewise-whisker",
            ["name"] = series.Name,
            ["colour"] = index,
            ["silent"] = true,
            ["z"] = 5,
            ["tooltip"] = new JsonObject { ["show"] = false },
            ["encode"] = new JsonObject { ["x"] = new JsonArray(0, 1), ["y"] = 2 },
            ["itemPayload"] = new JsonObject { ["offset"] = offset, ["texts"] = texts },
            ["data"] = ends,
        };
    }

    private static JsonArray Data(ChartBlock chart, ChartSeries series)
    {
        JsonArray data = [];
        foreach (ChartPoint point in series.Points)
        {
            data.Add((JsonNode)new JsonObject
            {
                ["value"] = new JsonArray(point.Y, point.X),
                ["name"] = chart.Categories[(int)point.X],
                ["tip"] = ChartTip.Lines(chart, series, point),
            });
        }

        return data;
    }
}
