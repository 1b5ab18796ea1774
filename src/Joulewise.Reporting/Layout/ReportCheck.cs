namespace Joulewise.Reporting;

/// <summary>Refuses a report that a rendering could only show wrongly.</summary>
internal static class ReportCheck
{
    /// <summary>Checks anchors, table shapes, chart points and citations.</summary>
    /// <param name="document">The report.</param>
    /// <exception cref="ArgumentException">An anchor is used twice or is no anchor, a row has too few or too many cells, a chart has a point nowhere, or a source is cited that the report does not list.</exception>
    public static void Verify(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        HashSet<string> anchors = new(StringComparer.Ordinal);
        HashSet<string> sources = new(StringComparer.Ordinal);
        foreach (SourceEntry source in document.Sources)
        {
            Require(sources.Add(source.Id), document, $"source '{source.Id}' is listed twice");
        }

        foreach (Chapter chapter in document.Chapters)
        {
            Anchor(chapter.Id);
            foreach (Block block in chapter.Blocks)
            {
                switch (block)
                {
                    case SubHeading heading:
                        Anchor(heading.Id);
                        break;
                    case ChartBlock chart:
                        Anchor(chart.Id);
                        Points(chart);
                        break;
                    case TableBlock table:
                        Anchor(table.Id);
                        Shape(table);
                        break;
                }
            }
        }

        void Anchor(string id)
        {
            Require(id.Length > 0 && !id.Any(char.IsWhiteSpace), document, $"anchor '{id}' is empty or holds a space");
            Require(anchors.Add(id), document, $"anchor '{id}' is used twice");
            Require(!id.StartsWith("record", StringComparison.Ordinal) && !id.StartsWith("source", StringComparison.Ordinal), document, $"anchor '{id}' is kept for the record and the sources");
        }

        void Points(ChartBlock chart)
        {
            foreach (ChartPoint point in chart.Series.SelectMany(static series => series.Points))
            {
                bool finite = double.IsFinite(point.X) && double.IsFinite(point.Y) && double.IsFinite(point.Low ?? 0) && double.IsFinite(point.High ?? 0);
                bool placed = chart.Kind is not (ChartKind.StackedBar or ChartKind.RangeBar) || (point.X >= 0 && point.X < chart.Categories.Count && double.IsInteger(point.X));
                Require(finite, document, $"chart '{chart.Id}' has a point that is not finite");
                Require(placed, document, $"chart '{chart.Id}' has a point at {point.X}, which is no category");
            }
        }

        void Shape(TableBlock table)
        {
            foreach (TableRow row in table.Rows)
            {
                Require(row.Cells.Count == table.Columns.Count, document, $"table '{table.Id}' has {table.Columns.Count} columns but a row of {row.Cells.Count} cells");
                foreach (string id in row.Cells.OfType<FigureCell>().SelectMany(static cell => cell.SourceIds))
                {
                    Require(sources.Contains(id), document, $"table '{table.Id}' cites source '{id}', which the report does not list");
                }
            }
        }
    }

    private static void Require(bool holds, ReportDocument document, FormattableString complaint)
    {
        if (!holds)
        {
            throw new ArgumentException("Report '" + document.Title + "': " + FormattableString.Invariant(complaint) + ".", nameof(document));
        }
    }
}
