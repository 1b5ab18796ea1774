namespace Joulewise.Reporting;

/// <summary>A figure with everything that must stand beside it.</summary>
/// <param name="Value">The figure, in the column's unit.</param>
/// <param name="Low">Low end of the 90 % interval.</param>
/// <param name="High">High end of the 90 % interval.</param>
/// <param name="Grade">Grade A to E.</param>
/// <param name="SourceIds">Ids of its sources.</param>
/// <param name="Estimated">Whether any part is estimated rather than measured.</param>
/// <param name="Flag">A short warning, such as <c>clamped</c>, or empty.</param>
public sealed record FigureCell(
    double Value,
    double Low,
    double High,
    string Grade,
    IReadOnlyList<string> SourceIds,
    bool Estimated,
    string Flag) : Cell;
