namespace Joulewise.Reporting;

/// <summary>The data of a chart as a table, for readers and renderings that do not see it drawn.</summary>
internal static class ChartTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>A table with the chart's points in their order.</returns>
    public static TableBlock Of(ChartBlock chart) =>
        chart.Kind switch
        {
            ChartKind.StackedBar or ChartKind.RangeBar => ByCategory(chart),
            ChartKind.TimeCourse => CourseTable.Of(chart),
            _ => ByPoint(chart),
        };

    private static TableBlock ByCategory(ChartBlock chart)
    {
        List<TableColumn> columns = [Column(chart.X.Label, chart.X.Unit)];
        foreach (ChartSeries series in chart.Series)
        {
            columns.Add(Column(NameOf(series), chart.Y.Unit));
            if (HasInterval(series))
            {
                columns.Add(Column("90 % interval", chart.Y.Unit));
            }
        }

        bool stacked = chart.Kind == ChartKind.StackedBar;
        IReadOnlyList<double> totals = StackTotals.Of(chart);
        if (stacked)
        {
            columns.Add(Column("All parts", chart.Y.Unit));
        }

        List<TableRow> rows = [];
        for (int category = 0; category < chart.Categories.Count; category++)
        {
            List<Cell> cells = [new TextCell(chart.Categories[category])];
            foreach (ChartSeries series in chart.Series)
            {
                ChartPoint? point = series.Points.FirstOrDefault(candidate => (int)candidate.X == category);
                cells.Add(point is null ? new MissingCell("no data") : new NumberCell(FigureText.Write(point.Y)));
                if (HasInterval(series))
                {
                    cells.Add(Interval(point));
                }
            }

            if (stacked)
            {
                cells.Add(new NumberCell(FigureText.Write(totals[category])));
            }

            rows.Add(new TableRow(cells));
        }

        return Table(chart, columns, rows);
    }

    private static TableBlock ByPoint(ChartBlock chart)
    {
        bool intervals = chart.Series.Any(HasInterval);
        bool labels = chart.Series.Any(static series => series.Points.Any(static point => point.Label.Length > 0));
        bool dates = chart.Kind == ChartKind.StepByDate;
        List<TableColumn> columns = [Column("Series", string.Empty), Column(chart.X.Label, dates ? string.Empty : chart.X.Unit), Column(chart.Y.Label, chart.Y.Unit)];
        if (intervals)
        {
            columns.Add(Column("90 % interval", chart.Y.Unit));
        }

        if (labels)
        {
            columns.Add(Column("Point", string.Empty));
        }

        List<TableRow> rows = [];
        foreach (ChartSeries series in chart.Series)
        {
            foreach (ChartPoint point in series.Points)
            {
                List<Cell> cells =
                [
                    new TextCell(NameOf(series)),
                    new NumberCell(dates ? FigureText.Date(point.X) : FigureText.Write(point.X)),
                    new NumberCell(FigureText.Write(point.Y)),
                ];
                if (intervals)
                {
                    cells.Add(Interval(point));
                }

                if (labels)
                {
                    cells.Add(new TextCell(point.Label));
                }

                rows.Add(new TableRow(cells));
            }
        }

        return Table(chart, columns, rows);
    }

    /// <summary>The name, which of a modelled series says what it is by itself.</summary>
    /// <param name="series">The series.</param>
    /// <returns>The name.</returns>
    internal static string NameOf(ChartSeries series) =>
        series is { Dashed: true, Modelled: false } ? series.Name + ", estimated" : series.Name;

    private static bool HasInterval(ChartSeries series) =>
        series.Points.Any(static point => point is { Low: not null, High: not null });

    private static Cell Interval(ChartPoint? point) =>
        point is { Low: double low, High: double high }
            ? new NumberCell(FigureText.Interval(low, high, FigureText.Decimals([low, high])))
            : new MissingCell("no interval");

    /// <summary>A column without help.</summary>
    /// <param name="header">Heading.</param>
    /// <param name="unit">Unit, or empty.</param>
    /// <returns>The column.</returns>
    internal static TableColumn Column(string header, string unit) => new(header, unit, string.Empty);

    /// <summary>The table under its name.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <returns>The table.</returns>
    internal static TableBlock Table(ChartBlock chart, List<TableColumn> columns, List<TableRow> rows) =>
        new(chart.Id + "-data", "Data of the chart “" + chart.Title + "”", columns, rows, []);
}
