namespace Joulewise.Reporting;

/// <summary>A course over time as a table: means over even stretches, since its points are too many to be read.</summary>
internal static class CourseTable
{
    private const int MostRows = 24;

    /// <summary>Stretches a row may stand for, in minutes; from the last on their multiples.</summary>
    private static readonly double[] Minutes = [1, 5, 10, 15, 30, 60];

    /// <summary>Makes the table.</summary>
    /// <param name="chart">A chart of courses.</param>
    /// <returns>A row for each stretch, a column for each series.</returns>
    public static TableBlock Of(ChartBlock chart)
    {
        double end = chart.Series.SelectMany(static s => s.Points).Select(static p => p.X).DefaultIfEmpty().Max();
        double hours = StretchOf(end) / 60;
        List<TableColumn> columns = [ChartTable.Column("From", chart.X.Unit), .. chart.Series.Select(s => ChartTable.Column(ChartTable.NameOf(s), chart.Y.Unit))];
        List<TableRow> rows = [];
        for (int row = 0; row * hours <= end; row++)
        {
            rows.Add(new TableRow([new NumberCell(FigureText.Write(row * hours)), .. chart.Series.Select(s => Mean(s, row * hours, (row + 1) * hours))]));
        }

        return ChartTable.Table(chart, columns, rows);
    }

    private static double StretchOf(double endHours)
    {
        double needed = endHours * 60 / MostRows;
        return Minutes.FirstOrDefault(m => m >= needed, Minutes[^1] * Math.Ceiling(needed / Minutes[^1]));
    }

    private static Cell Mean(ChartSeries series, double from, double until)
    {
        double[] values = [.. series.Points.Where(p => p.X >= from && p.X < until).Select(static p => p.Y)];
        return values.Length == 0 ? new MissingCell("no data") : new NumberCell(FigureText.Write(values.Average()));
    }
}
