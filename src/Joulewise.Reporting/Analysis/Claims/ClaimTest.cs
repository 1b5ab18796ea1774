namespace Joulewise.Reporting;

/// <summary>One test of a claim: its figure, or why there is none.</summary>
/// <param name="Figure">The figure in the claim's unit, or <see langword="null"/>.</param>
/// <param name="How">What was done, in words; empty without a figure.</param>
/// <param name="WhyMissing">Why there is no figure; empty with one.</param>
/// <param name="Agrees">Whether the figure agrees with the claim; <see langword="null"/> without a figure.</param>
public sealed record ClaimTest(ClaimFigure? Figure, string How, string WhyMissing, bool? Agrees)
{
    /// <summary>Gets a value indicating whether there is a figure that may decide a verdict.</summary>
    public bool IsEvidence => Figure is { IsEvidence: true };

    internal static ClaimTest Missing(string why) => new(null, string.Empty, why, null);
}
