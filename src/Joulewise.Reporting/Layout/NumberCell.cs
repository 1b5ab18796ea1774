namespace Joulewise.Reporting;

/// <summary>A number already written out, in the data table of a chart.</summary>
/// <param name="Text">The digits.</param>
internal sealed record NumberCell(string Text) : Cell;
