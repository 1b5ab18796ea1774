using System.Globalization;

namespace Joulewise.Reporting;

/// <summary>The closing chapter every rendering adds: the header of the report as tables.</summary>
internal static class RecordChapter
{
    private const string Unknown = "not recorded";

    /// <summary>Makes the chapter.</summary>
    /// <param name="document">The report.</param>
    /// <returns>The chapter; its anchors start with <c>record</c>.</returns>
    public static Chapter Of(ReportDocument document)
    {
        ReportHeader header = document.Header;
        List<Block> blocks =
        [
            Table("record-header", "Identity of this report", ["Item", "Value"], KeyFacts.Remaining(header).Select(static fact => Row(fact.Name, fact.Text))),
            new Paragraph("This command makes the report again:"),
            new Preformatted(header.Command),
        ];
        Add(blocks, "record-hardware", "Hardware compared", ["Accelerator", "System", "Count", "Power cap (W)", "Cooling", "Inlet (°C)"], header.Hardware.Select(static item => Row(item.Sku, item.System, Text(item.Count), Text(item.CapW), item.Cooling, Text(item.InletC))));
        Add(blocks, "record-software", "Software of the compared points", ["Accelerator", "Engine", "Version", "Driver", "Date"], header.Software.Select(static item => Row(item.Sku, item.Engine, item.Version, item.Driver, item.Date)));
        Add(blocks, "record-measurement", "How the inputs were measured", ["Source", "Instrument", "Rate (Hz)", "Window (s)", "Repeats", "Voided windows", "Cross-check (%)"], header.Measurement.Select(static item => Row(item.SourceId, item.Instrument, Text(item.RateHz), Text(item.WindowS), item.Repeats, Text(item.VoidWindows), item.CrosscheckPct is null ? "not done" : Text(item.CrosscheckPct))));
        Add(blocks, "record-exclusions", "Left out of the comparison", ["What", "Count", "Reason"], document.Exclusions.Select(static item => Row(item.What, Text(item.Count), item.Reason)));
        return new Chapter("record", "The record", blocks);
    }

    private static void Add(List<Block> blocks, string id, string caption, IReadOnlyList<string> headings, IEnumerable<TableRow> rows)
    {
        TableBlock table = Table(id, caption, headings, rows);
        if (table.Rows.Count > 0)
        {
            blocks.Add(table);
        }
    }

    private static TableBlock Table(string id, string caption, IReadOnlyList<string> headings, IEnumerable<TableRow> rows) =>
        new(id, caption, [.. headings.Select(static heading => new TableColumn(heading, string.Empty, string.Empty))], [.. rows], []);

    private static TableRow Row(params ReadOnlySpan<string> texts)
    {
        List<Cell> cells = [];
        foreach (string text in texts)
        {
            cells.Add(text.Length == 0 ? new MissingCell(Unknown) : new TextCell(text));
        }

        return new TableRow(cells);
    }

    private static string Text(double? value) => value?.ToString("#,0.######", CultureInfo.InvariantCulture) ?? Unknown;

    private static string Text(int? value) => value?.ToString("#,0", CultureInfo.InvariantCulture) ?? Unknown;
}
