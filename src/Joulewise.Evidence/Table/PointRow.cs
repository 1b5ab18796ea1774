namespace Joulewise.Evidence;

/// <summary>One row of a file of points, with its cells as they stand there.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">The cells of the columns without white space around them; empty where the row is short.</param>
/// <param name="Raw">The same cells byte for byte, with quotation marks and white space, in UTF-8.</param>
/// <param name="Point">The point, or <see langword="null"/> when the row can't be read as one.</param>
/// <param name="Problem">Why it can't: what was found and what is accepted. Empty when it can.</param>
public sealed record PointRow(
    int Line,
    IReadOnlyList<string> Cells,
    IReadOnlyList<ReadOnlyMemory<byte>> Raw,
    MeasuredPoint? Point,
    string Problem);
