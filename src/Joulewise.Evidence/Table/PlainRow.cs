namespace Joulewise.Evidence;

/// <summary>A row of a plain CSV file.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">Its cells in the order of the header, without white space around them; empty where nothing stands.</param>
public sealed record PlainRow(int Line, IReadOnlyList<string> Cells);
