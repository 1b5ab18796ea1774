namespace Joulewise.Reporting;

/// <summary>Says why a claim has its verdict.</summary>
internal static class ClaimReasons
{
    /// <summary>One or two sentences.</summary>
    public static string Of(AuditedClaim audited) => audited.Verdict switch
    {
        ClaimVerdict.Reproduced => $"Evidence agrees {Both(audited)}.",
        ClaimVerdict.ReproducedUnderConditions => $"Only {Words.And([.. Agreeing(audited)])}.{Disagreeing(audited)}{Differing(audited)}",
        ClaimVerdict.NotReproduced => $"No test agrees: {string.Join("; ", Tests(audited).Where(t => t.Test.Figure is not null).Select(t => $"{t.Name} {Figure(t.Test, audited.Unit)}"))}.{HowFar(audited)}",
        _ => Lacking(audited),
    };

    private static string Both(AuditedClaim audited) => audited.EqualTerms.Figure is null
        ? $"at its own point: {Figure(audited.OwnPoint, audited.Unit)}"
        : $"at its own point ({Figure(audited.OwnPoint, audited.Unit)}) and at equal terms ({Figure(audited.EqualTerms, audited.Unit)})";

    private static IEnumerable<string> Agreeing(AuditedClaim audited)
    {
        foreach ((string name, ClaimTest test, _) in Tests(audited).Where(t => t.Test.Agrees == true && (t.Test.IsEvidence || t.IsOwn)))
        {
            yield return $"{name} ({Figure(test, audited.Unit)})";
        }

        string[] elsewhere =
        [
            .. audited.Curves.SelectMany(c => c.Points)
                .Where(p => p.Test is { IsEvidence: true, Agrees: true } && p.InteractivityTokensPerSPerUser != audited.Claim.Subject.Interactivity?.Value.InPerSecond)
                .Select(p => p.InteractivityTokensPerSPerUser)
                .Distinct()
                .Order()
                .Select(Words.Number),
        ];
        if (audited.Claim.Subject.Interactivity is not null && elsewhere.Length > 0)
        {
            yield return $"elsewhere at equal terms, at {Words.And(elsewhere)} tokens/s per user";
        }
    }

    private static string Disagreeing(AuditedClaim audited)
    {
        string[] others =
        [
            .. Tests(audited).Where(t => t.Test is { Figure: not null } && (t.Test.Agrees == false || !t.Test.IsEvidence) && !t.IsOwn)
                .Select(t => $"{t.Name} the figure is {Figure(t.Test, audited.Unit)}{(t.Test.IsEvidence ? string.Empty : ", which decides nothing")}"),
            .. Tests(audited).Where(t => t.Test.Figure is null && !t.IsOwn).Select(t => $"{t.Name} there is no figure: {t.Test.WhyMissing}"),
        ];
        return others.Length > 0 ? $" {Sentence(string.Join("; ", others))}." : string.Empty;
    }

    private static string Differing(AuditedClaim audited) =>
        audited.Differences.Count > 0 ? $" The sides differ in {string.Join(", ", audited.Differences)}." : string.Empty;

    private static string HowFar(AuditedClaim audited)
    {
        ClaimTest nearest = Tests(audited).Select(t => t.Test).Concat(audited.Curves.SelectMany(c => c.Points).Select(p => p.Test))
            .Where(t => t.IsEvidence || (ReferenceEquals(t, audited.OwnTerms) && t.Figure is not null))
            .MinBy(t => OwnPoint.Distance(t, audited.Claimed.Value))!;
        double factor = audited.Claimed.Value / nearest.Figure!.Value;
        return $" The claimed figure is {Words.Number(Math.Max(factor, 1 / factor))} times {(factor > 1 ? "above" : "below")} the nearest of all tests.";
    }

    private static string Lacking(AuditedClaim audited)
    {
        string[] missing =
        [
            .. Tests(audited).Where(t => !t.IsOwn)
                .Select(t => t.Test.Figure is null ? t.Test.WhyMissing : t.Test.IsEvidence ? string.Empty : $"{t.Name} {Figure(t.Test, audited.Unit)}, which decides nothing")
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        string own = audited.OwnTerms.Agrees == true ? " Its own arithmetic is right, which says nothing about its figures." : string.Empty;
        ClaimTest[] range = [.. audited.Curves.SelectMany(c => c.Points).Select(p => p.Test).Where(t => t.IsEvidence)];
        string elsewhere = range.Length > 0
            ? $" Elsewhere in the range equal terms give {Span([.. range.Select(t => t.Figure!.Value)])} {audited.Unit}."
            : string.Empty;
        return $"{Sentence(string.Join("; ", missing))}.{elsewhere}{own}";
    }

    private static IEnumerable<(string Name, ClaimTest Test, bool IsOwn)> Tests(AuditedClaim audited)
    {
        yield return ("on its own figures", audited.OwnTerms, true);
        if (!ReferenceEquals(audited.OwnPoint, audited.OwnTerms))
        {
            yield return ("at its own point", audited.OwnPoint, false);
        }

        yield return ("at equal terms", audited.EqualTerms, false);
    }

    private static string Figure(ClaimTest test, string unit)
    {
        ClaimFigure f = test.Figure!;
        string interval = f.Low < f.High ? $" [{Words.Number(f.Low)} to {Words.Number(f.High)}]" : string.Empty;
        return $"{Words.Number(f.Value)}{interval} {unit}, grade {f.Grade}{(f.Modelled ? ", modelled" : string.Empty)}";
    }

    private static string Span(double[] values) =>
        values.Length == 1 ? Words.Number(values[0]) : $"{Words.Number(values.Min())} to {Words.Number(values.Max())}";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
