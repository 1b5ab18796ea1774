namespace Joulewise.Reporting;

/// <summary>A cell of text.</summary>
/// <param name="Text">Plain text.</param>
public sealed record TextCell(string Text) : Cell;
