namespace Joulewise.Reporting;

/// <summary>A list.</summary>
/// <param name="Items">Plain text, one item each.</param>
public sealed record BulletList(IReadOnlyList<string> Items) : Block;
