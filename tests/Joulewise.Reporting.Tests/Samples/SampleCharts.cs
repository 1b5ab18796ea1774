using System.Globalization;

namespace Joulewise.Reporting.Tests.Samples;

internal static class SampleCharts
{
    private static readonly string[] Parts = ["Board", "Host", "Network", "Fans and pumps", "Power supplies", "Facility overhead", "Idle share"];

    private static readonly double[] Shares = [0.55, 0.12, 0.04, 0.06, 0.05, 0.10, 0.08];

    private static readonly string[] Names = [.. SampleFigures.Accelerators.Select(static a => a.Name)];

    public static ChartBlock Frontier(string id, string title, AxisSpec y, Func<SampleAccelerator, double, double> value) => new(
        id,
        ChartKind.Line,
        title,
        "GB300 and GB200 NVL72 stay lowest at every speed; H100 and MI325X end below 100 tokens/s per user.",
        new AxisSpec("Interactivity", "tokens/s per user", false),
        y,
        [],
        [
            .. SampleFigures.Accelerators.Select(a => new ChartSeries(
                a.Name,
                a.Maker,
                [
                    .. Enumerable.Range(1, 6).Select(i => a.Reach * i / 6).Where(static x => x >= 10).Select(x =>
                    {
                        double at = value(a, x);
                        return new ChartPoint(x, at, at * 0.9, at * 1.12, string.Create(CultureInfo.InvariantCulture, $"{a.Engine}, {a.Count} accelerators, concurrency {(int)(4000 / x)}"));
                    }),
                ],
                a.Grade is "D")),
        ]);

    public static ChartBlock Ledger() => new(
        "ledger-chart",
        ChartKind.StackedBar,
        "Energy per output token by part, at 40 tokens/s per user",
        "Boards take about 55 %, host and facility overhead most of the rest.",
        new AxisSpec("Accelerator", string.Empty, false),
        new AxisSpec("Energy per output token", "J/token", false),
        Names,
        [.. Parts.Select(static (part, i) => new ChartSeries(part, string.Empty, [.. SampleFigures.Accelerators.Select((a, k) => new ChartPoint(k, a.Facility * Shares[i]))], i is 2 or 6))]);

    public static ChartBlock Ranges() => new(
        "ranking-chart",
        ChartKind.RangeBar,
        "Energy per output token at the facility meter",
        "GB300 and GB200 NVL72 lead by more than a factor of two; their intervals overlap.",
        new AxisSpec("Accelerator", string.Empty, false),
        new AxisSpec("Energy per output token", "J/token", false),
        Names,
        [new ChartSeries("Facility", string.Empty, [.. SampleFigures.Accelerators.Select(static (a, k) => new ChartPoint(k, a.Facility, a.Facility * 0.87, a.Facility * 1.15))], false)]);

    public static ChartBlock LogRanges() => new(
        "sensitivity-chart",
        ChartKind.RangeBar,
        "Energy per output token, low and high utilisation",
        "Low utilisation costs more than the choice between neighbours in the ranking.",
        new AxisSpec("Accelerator", string.Empty, false),
        new AxisSpec("Energy per output token", "J/token", true),
        Names,
        [
            new ChartSeries("High utilisation", "Scenario", [.. SampleFigures.Accelerators.Select(static (a, k) => new ChartPoint(k, a.Facility, a.Facility * 0.87, a.Facility * 1.15))], false),
            new ChartSeries("Low utilisation", "Scenario", [.. SampleFigures.Accelerators.Select(static (a, k) => new ChartPoint(k, a.Facility * 2.6, a.Facility * 1.9, a.Facility * 3.6))], true),
        ]);

    public static ChartBlock History() => new(
        "history-chart",
        ChartKind.StepByDate,
        "Output per accelerator at 40 tokens/s per user, by date of measurement",
        "On B200 output doubled within five months without a change of silicon.",
        new AxisSpec("Date", "days", false),
        new AxisSpec("Output per accelerator", "tokens/s", false),
        [],
        [
            .. SampleFigures.Accelerators.Take(6).Select(static (a, i) => new ChartSeries(
                a.Name,
                a.Maker,
                [.. Enumerable.Range(0, 6).Select(k => new ChartPoint(20_350 + (k * 25) + (i * 3), 900 / a.Facility * (1 + (0.15 * k)), null, null, a.Engine + " 0.5." + k.ToString(CultureInfo.InvariantCulture)))],
                false)),
        ]);
}
