namespace Joulewise.Evidence;

/// <summary>What a file of measured rows held.</summary>
/// <param name="Points">The points in the order of the file, with unique ids.</param>
/// <param name="UnknownColumns">Columns of the header that the schema does not have, in their order. Their cells were left out.</param>
/// <param name="Notices">What was read leniently, one sentence each.</param>
public sealed record MeasuredTable(
    IReadOnlyList<MeasuredPoint> Points,
    IReadOnlyList<string> UnknownColumns,
    IReadOnlyList<string> Notices);
