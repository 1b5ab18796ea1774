namespace Joulewise.Reporting;

/// <summary>Names of verdicts.</summary>
public static class ClaimVerdictNames
{
    /// <summary>The verdict in words.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>Such as <c>not reproduced</c>.</returns>
    public static string InWords(this ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Reproduced => "reproduced",
        ClaimVerdict.ReproducedUnderConditions => "reproduced only under stated conditions",
        ClaimVerdict.NotReproduced => "not reproduced",
        _ => "not testable",
    };
}
