using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Layout;

public sealed class ReportCheckTests
{
    [Fact]
    public void Verify_Sample_Holds() => Should.NotThrow(() => ReportCheck.Verify(SampleReport.Create()));

    [Fact]
    public void Verify_AnchorUsedTwice_IsRefused() =>
        Complaint(new SubHeading("same", "A"), new SubHeading("same", "B")).ShouldContain("'same' is used twice");

    [Fact]
    public void Verify_AnchorOfTheRecord_IsRefused() => Complaint(new SubHeading("record-x", "A")).ShouldContain("kept for the record");

    [Fact]
    public void Verify_AnchorWithASpace_IsRefused() => Complaint(new SubHeading("a b", "A")).ShouldContain("holds a space");

    [Fact]
    public void Verify_RowOfAnotherLength_IsRefused() =>
        Complaint(new TableBlock("t", "T", [new TableColumn("A", string.Empty, string.Empty)], [new TableRow([])], [])).ShouldContain("1 columns but a row of 0 cells");

    [Fact]
    public void Verify_UnlistedSource_IsRefused() =>
        Complaint(new TableBlock("t", "T", [new TableColumn("A", string.Empty, string.Empty)], [new TableRow([new FigureCell(1, 1, 1, "A", ["nowhere"], false, string.Empty)])], [])).ShouldContain("'nowhere'");

    [Theory]
    [InlineData(0.0, double.NaN, "not finite")]
    [InlineData(2.0, 1.0, "no category")]
    [InlineData(0.5, 1.0, "no category")]
    public void Verify_PointNowhere_IsRefused(double x, double y, string expected)
    {
        AxisSpec axis = new("A", "J", false);

        Complaint(new ChartBlock("c", ChartKind.RangeBar, "C", "C", axis, axis, ["a", "b"], [new ChartSeries("S", string.Empty, [new ChartPoint(x, y)], false)])).ShouldContain(expected);
    }

    private static string Complaint(params Block[] blocks)
    {
        ReportDocument document = SampleReport.Create() with { Chapters = [new Chapter("only", "Only", blocks)] };
        return Should.Throw<ArgumentException>(() => ReportCheck.Verify(document)).Message;
    }
}
