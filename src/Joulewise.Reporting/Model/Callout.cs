namespace Joulewise.Reporting;

/// <summary>Something a reader must not miss.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="Text">Plain text.</param>
public sealed record Callout(CalloutKind Kind, string Text) : Block;
