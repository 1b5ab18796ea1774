using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>Writes a chart as data.</summary>
internal static class JsonChartWriter
{
    /// <summary>Writes the chart's properties into the open object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="chart">The chart.</param>
    public static void Write(Utf8JsonWriter json, ChartBlock chart)
    {
        json.WriteString("kind", "chart");
        json.WriteString("id", chart.Id);
        json.WriteString("chart_kind", Name(chart.Kind));
        json.WriteString("title", chart.Title);
        json.WriteString("summary", chart.Summary);
        WriteAxis(json, "x", chart.X);
        WriteAxis(json, "y", chart.Y);
        json.WriteTexts("categories", chart.Categories);
        json.WriteStartArray("series");
        foreach (ChartSeries series in chart.Series)
        {
            json.WriteStartObject();
            json.WriteString("name", series.Name);
            json.WriteString("group", series.Group);
            json.WriteBoolean("estimated", series.Dashed);
            json.WriteBoolean("modelled", series.Modelled);
            json.WriteStartArray("points");
            foreach (ChartPoint point in series.Points)
            {
                json.WriteStartObject();
                json.WriteFigure("x", point.X);
                json.WriteFigure("y", point.Y);
                json.WriteFigure("lo", point.Low);
                json.WriteFigure("hi", point.High);
                json.WriteString("label", point.Label);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAxis(Utf8JsonWriter json, string name, AxisSpec axis)
    {
        json.WriteStartObject(name);
        json.WriteString("label", axis.Label);
        json.WriteString("unit", axis.Unit);
        json.WriteBoolean("logarithmic", axis.Logarithmic);
        json.WriteEndObject();
    }

    private static string Name(ChartKind kind) => kind switch
    {
        ChartKind.Line => "line",
        ChartKind.StepByDate => "step_by_date",
        ChartKind.TimeCourse => "time_course",
        ChartKind.StackedBar => "stacked_bar",
        ChartKind.RangeBar => "range_bar",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of chart."),
    };
}
