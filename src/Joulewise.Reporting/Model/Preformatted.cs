namespace Joulewise.Reporting;

/// <summary>Text to be typed or kept as it is, such as a command.</summary>
/// <param name="Text">The text.</param>
public sealed record Preformatted(string Text) : Block;
