using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>Overhead and WUE through the months.</summary>
internal static class YearChapter
{
    public static Chapter? Build(CoolingView view)
    {
        if (view.Climate is null)
        {
            return null;
        }

        return new Chapter(
            "cooling-year",
            "Through the year",
            [
                new Paragraph("Month by month, from the same hours. Summer costs a plant with an economiser its compressors; a chilled-water hall pays them all year."),
                Chart(view, "cooling-pue-chart", "Monthly overhead", "Overhead over IT energy", "%", b => [.. b.MonthlyPue.Select(pue => 100 * (pue - 1))], "PUE less 1, in percent. Plants with an economiser lie close together in winter and part in summer."),
                Chart(view, "cooling-wue-chart", "Monthly WUE", "Water at the site per IT energy", "L/kWh", b => b.MonthlyWaterInLitresPerKilowattHour, "Towers evaporate all year, wet media only in warm hours, dry coolers never."),
            ]);
    }

    private static ChartBlock Chart(
        CoolingView view,
        string id,
        string title,
        string label,
        string unit,
        Func<YearBalance, IReadOnlyList<double>> months,
        string summary) => new(
            id,
            ChartKind.Line,
            title,
            summary,
            new AxisSpec("Month", "1 is January", Logarithmic: false),
            new AxisSpec(label, unit, Logarithmic: false),
            [],
            [
                .. PlantNames.All.Select(plan => new ChartSeries(
                    PlantNames.Of(plan),
                    string.Empty,
                    [.. months(view.Year(plan)!.Balance).Select((value, month) => new ChartPoint(month + 1, value))],
                    Dashed: true)),
            ]);
}
