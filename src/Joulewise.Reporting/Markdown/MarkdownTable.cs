using System.Text;

namespace Joulewise.Reporting;

/// <summary>Writes a table as Markdown.</summary>
internal sealed class MarkdownTable(StringBuilder output, SourceNumbers sources)
{
    /// <summary>Appends the table with its caption and notes.</summary>
    /// <param name="table">The table.</param>
    public void Append(TableBlock table)
    {
        output.Append("**").Append(MarkdownText.Escape(table.Caption)).Append("**\n\n");
        AppendRow(table.Columns.Select(static column => MarkdownText.Escape(FigureText.WithUnit(column.Header, column.Unit))));
        AppendRow(Enumerable.Range(0, table.Columns.Count).Select(column => IsNumeric(table, column) ? "---:" : "---"));
        int[] decimals = [.. Enumerable.Range(0, table.Columns.Count).Select(column => FigureText.Decimals(table.Rows.Select(row => row.Cells[column]).OfType<FigureCell>().Select(static cell => cell.Value)))];
        foreach (TableRow row in table.Rows)
        {
            AppendRow(row.Cells.Select((cell, column) => Text(cell, decimals[column], row.Muted && column == 0)));
        }

        output.Append('\n');
        foreach (TableColumn column in table.Columns.Where(static column => column.Help.Length > 0))
        {
            output.Append("- ").Append(MarkdownText.Escape(column.Header)).Append(": ").Append(MarkdownText.Escape(column.Help)).Append('\n');
        }

        foreach (string note in table.Notes)
        {
            output.Append("- ").Append(MarkdownText.Line(note)).Append('\n');
        }

        if (table.Notes.Count > 0 || table.Columns.Any(static column => column.Help.Length > 0))
        {
            output.Append('\n');
        }
    }

    private static bool IsNumeric(TableBlock table, int column) =>
        table.Rows.Any(row => row.Cells[column] is FigureCell or NumberCell);

    private void AppendRow(IEnumerable<string> cells) =>
        output.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private string Text(Cell cell, int decimals, bool muted) => cell switch
    {
        TextCell text => muted ? MarkdownText.Escape(text.Text) + " (not ranked)" : MarkdownText.Escape(text.Text),
        NumberCell number => MarkdownText.Escape(number.Text),
        MissingCell missing => "— " + MarkdownText.Escape(missing.Reason),
        FigureCell figure => Figure(figure, decimals),
        _ => throw new ArgumentException("Unknown kind of cell: " + cell.GetType().Name, nameof(cell)),
    };

    private string Figure(FigureCell figure, int decimals)
    {
        List<string> parts =
        [
            "**" + FigureText.Write(figure.Value, decimals) + "**",
            MarkdownText.Escape(FigureText.Interval(figure.Low, figure.High, decimals)),
            MarkdownText.Escape(figure.Grade),
        ];
        if (figure.Estimated)
        {
            parts.Add("est.");
        }

        if (figure.Flag.Length > 0)
        {
            parts.Add(MarkdownText.Escape(figure.Flag));
        }

        if (figure.SourceIds.Count > 0)
        {
            parts.Add("(" + string.Join(", ", sources.Runs(figure.SourceIds).Select(static run => run.Text)) + ")");
        }

        return string.Join(' ', parts);
    }
}
