namespace Joulewise.Reporting;

/// <summary>A heading inside a chapter.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Text">The heading.</param>
public sealed record SubHeading(string Id, string Text) : Block;
