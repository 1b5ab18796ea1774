using Joulewise.Reporting.Tests.Samples;

namespace Joulewise.Reporting.Tests.Charts;

public sealed class ChartTableTests
{
    [Fact]
    public void Of_EveryChart_HasAllItsPoints()
    {
        foreach (ChartBlock chart in SampleReport.Create().Chapters.SelectMany(static chapter => chapter.Blocks).OfType<ChartBlock>())
        {
            TableBlock table = ChartTable.Of(chart);

            table.Rows.ShouldAllBe(row => row.Cells.Count == table.Columns.Count);
            int expected = chart.Kind is ChartKind.StackedBar or ChartKind.RangeBar ? chart.Categories.Count : chart.Series.Sum(static series => series.Points.Count);
            table.Rows.Count.ShouldBe(expected, chart.Id);
        }
    }

    [Fact]
    public void Of_CategoryWithoutPoint_IsMissingNotZero()
    {
        ChartBlock chart = SampleCharts.Ledger();
        ChartBlock gap = chart with { Series = [chart.Series[0] with { Points = [.. chart.Series[0].Points.Skip(1)] }] };

        ChartTable.Of(gap).Rows[0].Cells[1].ShouldBeOfType<MissingCell>();
    }

    [Fact]
    public void Of_Stack_SumsItsParts()
    {
        TableBlock table = ChartTable.Of(SampleCharts.Ledger());

        table.Columns[^1].Header.ShouldBe("All parts");
        table.Rows[0].Cells[^1].ShouldBe(new NumberCell("0.214"));
    }

    [Fact]
    public void Of_Dates_AreIso() =>
        ChartTable.Of(SampleCharts.History()).Rows[0].Cells[1].ShouldBe(new NumberCell("2025-09-19"));

    [Fact]
    public void Of_Modelled_KeepsItsNameAndBreaksItsLineAlone()
    {
        ChartBlock chart = SampleCharts.Frontier("f", "F", new AxisSpec("y", "J", false), static (_, x) => x);
        ChartSeries modelled = chart.Series[0] with { Name = "New, modelled", Dashed = true, Modelled = true };
        ChartBlock both = chart with { Series = [chart.Series[1] with { Dashed = true }, modelled] };

        ChartTable.Of(both).Rows.Select(r => ((TextCell)r.Cells[0]).Text).Distinct(StringComparer.Ordinal).ShouldBe([chart.Series[1].Name + ", estimated", "New, modelled"]);
        both.Series.Select(both.IsBroken).ShouldBe([false, true]);
        (both with { Series = [both.Series[0]] }).IsBroken(both.Series[0]).ShouldBeTrue();
    }
}
