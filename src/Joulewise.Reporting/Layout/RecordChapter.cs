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
            Table("record-header", "Identity of this report", ["Item", "Value"], KeyFacts.Remaining(header).Select(static fact => Row(Text(fact.Name), Text(fact.Text)))),
            new Paragraph("This command makes the report again:"),
            new Preformatted(header.Command),
        ];
        Add(blocks, "record-hardware", "Hardware compared", ["Accelerator", "System", "Count", "Power cap (W)", "Cooling", "Inlet (°C)"], header.Hardware.Select(static item => Row(Text(item.Sku), Text(item.System), Number(item.Count), Number(item.CapW), Text(item.Cooling), Number(item.InletC))));
        Add(blocks, "record-software", "Software of the compared points", ["Accelerator", "Engine", "Version", "Driver", "Date"], header.Software.Select(static item => Row(Text(item.Sku), Text(item.Engine), Text(item.Version), Text(item.Driver), Text(item.Date))));
        Add(blocks, "record-measurement", "How the inputs were measured", ["Source", "Instrument", "Rate (Hz)", "Window (s)", "Repeats", "Voided windows", "Cross-check (%)"], header.Measurement.Select(static item => Row(Text(item.SourceId), Text(item.Instrument), Number(item.RateHz), Number(item.WindowS), Text(item.Repeats), Number(item.VoidWindows), Number(item.CrosscheckPct, "not done"))));
        Add(blocks, "record-exclusions", "Left out of the comparison", ["What", "Count", "Reason"], document.Exclusions.Select(static item => Row(Text(item.What), Number(item.Count), Text(item.Reason))));
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

    private static TableRow Row(params ReadOnlySpan<Cell> cells) => new(cells.ToArray());

    private static Cell Text(string text) => text.Length == 0 ? new MissingCell(Unknown) : new TextCell(text);

    private static Cell Number(double? value, string reason = Unknown) =>
        value is double number ? new NumberCell(number.ToString("#,0.######", CultureInfo.InvariantCulture)) : new MissingCell(reason);
}
