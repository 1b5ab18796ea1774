namespace Joulewise.Reporting.Tests.Charts;

public sealed class CourseTableTests
{
    [Fact]
    public void Of_ADay_HasTheMeanOfEachHour()
    {
        // A point each quarter of an hour at its middle, whose value is its number: hour h has 4h to 4h + 3.
        TableBlock table = ChartTable.Of(Course(Enumerable.Range(0, 96).Select(i => new ChartPoint((i + 0.5) / 4, i))));

        table.Rows.Count.ShouldBe(24);
        table.Rows[0].Cells.ShouldBe([new NumberCell("0"), new NumberCell("1.50")]);
        table.Rows[23].Cells.ShouldBe([new NumberCell("23.0"), new NumberCell("93.5")]);
    }

    [Fact]
    public void Of_AnHour_HasRowsOfFiveMinutes() =>
        ChartTable.Of(Course(Enumerable.Range(0, 60).Select(i => new ChartPoint((i + 0.5) / 60, 1)))).Rows.Count.ShouldBe(12);

    [Fact]
    public void Of_AGap_IsMissingNotZero() =>
        ChartTable.Of(Course([new ChartPoint(0.01, 1), new ChartPoint(0.99, 1)])).Rows[5].Cells[1].ShouldBeOfType<MissingCell>();

    private static ChartBlock Course(IEnumerable<ChartPoint> points) => new(
        "course", ChartKind.TimeCourse, "Course", string.Empty, new AxisSpec("Time", "h", false), new AxisSpec("Power", "kW", false), [], [new ChartSeries("fleet", string.Empty, [.. points], false)]);
}
