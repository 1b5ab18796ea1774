namespace Joulewise.Reporting;

/// <summary>A row of a table.</summary>
/// <param name="Cells">One cell per column; the first is the row's heading.</param>
/// <param name="Muted">Whether the row is outside the ranking.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells, bool Muted = false);
