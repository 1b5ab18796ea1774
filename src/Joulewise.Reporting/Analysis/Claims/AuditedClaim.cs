using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>A published claim with every test that it was put to.</summary>
public sealed record AuditedClaim
{
    /// <summary>Gets the claim as the catalogue states it.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Gets the claimed figure, in <see cref="Unit"/>.</summary>
    public required ClaimFigure Claimed { get; init; }

    /// <summary>Gets the unit of the claimed figure and of every test: <c>times</c> for a multiple.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the arithmetic from the claim's own published figures.</summary>
    public required ClaimTest OwnTerms { get; init; }

    /// <summary>Gets the same with the newest planning power and prices of the catalogue.</summary>
    public required ClaimTest TodaysConstants { get; init; }

    /// <summary>Gets measured throughput over board power at the claim's own point.</summary>
    public required ClaimTest BoardWatts { get; init; }

    /// <summary>Gets what evidence says at the claim's own point, each side as it is stated.</summary>
    public required ClaimTest OwnPoint { get; init; }

    /// <summary>Gets both sides at the claim's own point.</summary>
    public required IReadOnlyList<ClaimSideFigures> Sides { get; init; }

    /// <summary>Gets the multiple at equal boundary, precision, speculation and interactivity, at the claim's interactivity.</summary>
    public required ClaimTest EqualTerms { get; init; }

    /// <summary>Gets the multiples at equal terms over the whole range; empty where they do not apply.</summary>
    public required IReadOnlyList<ClaimCurve> Curves { get; init; }

    /// <summary>Gets in what the two sides differ beside the accelerator, as stated.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Gets the verdict.</summary>
    public required ClaimVerdict Verdict { get; init; }

    /// <summary>Gets why, in one or two sentences: the conditions, how far off, or what the evidence lacks.</summary>
    public required string Reason { get; init; }
}
