namespace Joulewise.Reporting;

/// <summary>A table.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Caption">What the table shows, on which basis.</param>
/// <param name="Columns">The columns; the first holds the row headings.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">Notes under the table.</param>
public sealed record TableBlock(
    string Id,
    string Caption,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    IReadOnlyList<string> Notes) : Block;
