using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>One test of a claim: its figure, or why there is none.</summary>
/// <param name="Figure">The figure in the claim's unit, or <see langword="null"/>.</param>
/// <param name="How">What was done, in words; empty without a figure.</param>
/// <param name="WhyMissing">Why there is no figure; empty with one.</param>
/// <param name="Agrees">Whether the figure agrees with the claim; <see langword="null"/> without a figure.</param>
public sealed record ClaimTest(ClaimFigure? Figure, string How, string WhyMissing, bool? Agrees)
{
    /// <summary>Gets why the figure decides nothing though it may be measured well, such as another boundary than the claim's; empty otherwise.</summary>
    public string WhySilent { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether there is a figure that may decide a verdict.</summary>
    public bool IsEvidence => Figure is { IsEvidence: true } && WhySilent.Length == 0;

    /// <summary>The same figure as a meter read it at some boundary: at another than the claim's it decides nothing.</summary>
    internal ClaimTest ReadAt(Boundary? boundary, ClaimPower claimed)
    {
        string why = ClaimBoundaries.WhySilent(boundary, claimed);
        return why.Length == 0 ? this : this with { How = $"{How}; {why}", WhySilent = why };
    }

    internal static ClaimTest Missing(string why) => new(null, string.Empty, why, null);
}
