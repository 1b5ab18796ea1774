namespace Joulewise.Reporting;

/// <summary>Sides under one parity.</summary>
/// <param name="Parity">like-for-like, best-published or as-asked.</param>
/// <param name="Title">What the sides have in common, in a few words.</param>
/// <param name="IsQualityMatched">Whether all sides that have a figure serve weights of one published precision.</param>
/// <param name="Sides">The sides, in the order asked.</param>
/// <param name="Ratios">Each side's figures over the first side's, where both exist.</param>
public sealed record SideTable(
    string Parity,
    string Title,
    bool IsQualityMatched,
    IReadOnlyList<Side> Sides,
    IReadOnlyList<SideRatio> Ratios);
