namespace Joulewise.Reporting;

/// <summary>A chapter of the report.</summary>
/// <param name="Id">Anchor, unique in the report.</param>
/// <param name="Title">Heading.</param>
/// <param name="Blocks">Content, in order.</param>
public sealed record Chapter(
    string Id,
    string Title,
    IReadOnlyList<Block> Blocks);
