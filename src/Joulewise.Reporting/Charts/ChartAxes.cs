using System.Text.Json.Nodes;

namespace Joulewise.Reporting;

/// <summary>The axes of charts. Their names stand in the page around the plot, where they wrap on a phone.</summary>
internal static class ChartAxes
{
    private const double MillisecondsPerDay = 86_400_000;

    /// <summary>Where a point lies on the horizontal axis of a line chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="x">The point's place.</param>
    /// <returns>The number the script expects.</returns>
    public static double Place(ChartBlock chart, double x) => chart.Kind == ChartKind.StepByDate ? x * MillisecondsPerDay : x;

    /// <summary>The horizontal axis of a line chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>Options.</returns>
    public static JsonObject Horizontal(ChartBlock chart)
    {
        if (chart.Kind != ChartKind.StepByDate)
        {
            return Value(chart.X, chart.Series.SelectMany(static series => series.Points).Select(static point => point.X));
        }

        return new JsonObject { ["type"] = "time" };
    }

    /// <summary>An axis of values.</summary>
    /// <param name="spec">What it shows.</param>
    /// <param name="values">What is drawn along it.</param>
    /// <returns>Options.</returns>
    public static JsonObject Value(AxisSpec spec, IEnumerable<double> values)
    {
        JsonObject axis = new() { ["type"] = spec.Logarithmic ? "log" : "value" };
        if (spec.Logarithmic)
        {
            IReadOnlyList<double> marks = LogTicks.For(values);
            axis["min"] = marks[0];
            axis["max"] = marks[^1];
            axis["axisTick"] = new JsonObject { ["customValues"] = List(marks) };
            axis["axisLabel"] = new JsonObject { ["customValues"] = List(marks) };
        }

        return axis;
    }

    /// <summary>The axis of categories of a bar chart, the first on top.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>Options.</returns>
    public static JsonObject Categories(ChartBlock chart) => new()
    {
        ["type"] = "category",
        ["inverse"] = true,
        ["data"] = new JsonArray([.. chart.Categories.Select(static name => (JsonNode)name)]),
    };

    private static JsonArray List(IReadOnlyList<double> values) => [.. values.Select(static value => (JsonNode)value)];
}
