namespace Joulewise.Evidence;

/// <summary>A plain CSV file as read.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="HeaderLine">The line of the header, from 1.</param>
/// <param name="Header">The column names in the order of the file; not checked for repeats.</param>
/// <param name="Rows">The rows, each with as many cells as the header.</param>
public sealed record PlainTable(string Name, int HeaderLine, IReadOnlyList<string> Header, IReadOnlyList<PlainRow> Rows);
