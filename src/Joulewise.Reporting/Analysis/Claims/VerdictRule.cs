using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>The rule that judges every claim alike.</summary>
internal static class VerdictRule
{
    /// <summary>Claims print one or two digits: a figure agrees that is within a tenth.</summary>
    private const double Rounding = 1.1;

    /// <summary>Whether a figure agrees with a claimed one: its interval meets a tenth to either side of it; for "at least" it does not end below.</summary>
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

        if (measured.Any(t => t.Agrees == true) || (measured.Length > 0 && ownTerms.Agrees == true))
        {
            return ClaimVerdict.ReproducedUnderConditions;
        }

        return measured.Length > 0 || ownTerms.Agrees == false ? ClaimVerdict.NotReproduced : ClaimVerdict.NotTestable;
    }
}
