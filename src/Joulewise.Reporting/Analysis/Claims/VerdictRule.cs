using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>The rule that judges every claim alike.</summary>
internal static class VerdictRule
{
    /// <summary>Claims print one or two digits, which moves a figure such as 3.4 printed as 3 by 13 %.</summary>
    private const double Rounding = 1.15;

    /// <summary>Whether a figure agrees with a claimed one: its interval meets the band of its rounding, 15 % to either side; for "at least" it does not end below.</summary>
    public static bool Agrees(double claimed, ClaimBound bound, double low, double high) =>
        high >= claimed / Rounding && (bound == ClaimBound.AtLeast || low <= claimed * Rounding);

    /// <summary>Judges.</summary>
    /// <param name="ownTerms">The claim's own arithmetic.</param>
    /// <param name="ownPoint">Evidence at its own point.</param>
    /// <param name="equalTerms">Evidence at equal terms and its interactivity; <see langword="null"/> where equal terms do not apply.</param>
    /// <param name="range">Evidence at equal terms elsewhere.</param>
    /// <returns>The verdict.</returns>
    public static ClaimVerdict Judge(ClaimTest ownTerms, ClaimTest ownPoint, ClaimTest? equalTerms, IReadOnlyList<ClaimTest> range)
    {
        ClaimTest[] measured = [.. range.Append(ownPoint).Append(equalTerms).OfType<ClaimTest>().Where(t => t.IsEvidence)];
        bool own = ownPoint is { IsEvidence: true, Agrees: true };
        bool equal = equalTerms is null or { IsEvidence: true, Agrees: true };
        if (own && equal)
        {
            return ClaimVerdict.Reproduced;
        }

        // Published figures stand for the claim only where evidence at its own point does not speak against them; contrary evidence never helps it.
        if (measured.Any(t => t.Agrees == true) || (ownTerms.Agrees == true && ownPoint is not { IsEvidence: true, Agrees: false }))
        {
            return ClaimVerdict.ReproducedUnderConditions;
        }

        // What was measured elsewhere in the range neither refutes a claim of one interactivity nor leaves it untested where it agrees.
        return ownPoint.IsEvidence || equalTerms is { IsEvidence: true } ? ClaimVerdict.NotReproduced : ClaimVerdict.NotTestable;
    }
}
