using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>Says why a claim has its verdict.</summary>
internal static class ClaimReasons
{
    /// <summary>A few sentences.</summary>
    /// <param name="audited">The claim with its verdict.</param>
    /// <param name="isOnClaimantsData">Whether the claimant publishes the runs that decided.</param>
    public static string Of(AuditedClaim audited, bool isOnClaimantsData)
    {
        string whose = isOnClaimantsData ? ", on data that its claimant publishes" : string.Empty;
        return audited.Verdict switch
        {
            ClaimVerdict.Reproduced => $"Evidence agrees {Both(audited)}{whose}.",
            ClaimVerdict.ReproducedUnderConditions => $"{Conditions(audited)}{whose}.{Disagreeing(audited)}{(OwnCounts(audited) ? string.Empty : Own(audited))}{Differing(audited)}",
            ClaimVerdict.NotReproduced => $"No evidence agrees{whose}: {string.Join("; ", Tests(audited).Where(t => !t.IsOwn && t.Test.Figure is not null).Select(t => $"{t.Name} {Figure(t.Test, audited.Unit)}{Silent(t.Test)}"))}.{HowFar(audited)}{Absent(audited)}{Own(audited)}",
            _ => Lacking(audited),
        };
    }

    private static string Conditions(AuditedClaim audited)
    {
        string[] agreeing = [.. Agreeing(audited)];
        return agreeing.Length == 1 && OwnCounts(audited) && !audited.OwnTerms.IsEvidence
            ? $"{Sentence(OwnName(audited))} alone ({Figure(audited.OwnTerms, audited.Unit)})"
            : $"Only {Words.And(agreeing)}";
    }

    /// <summary>Whether published figures speak for the claim: they agree, and evidence at its own point does not decide against it.</summary>
    private static bool OwnCounts(AuditedClaim audited) =>
        audited.OwnTerms.Agrees == true && audited.OwnPoint is not { IsEvidence: true, Agrees: false };

    private static string Absent(AuditedClaim audited)
    {
        string absent = string.Join("; ", Tests(audited).Where(t => t.Test.Figure is null && !t.IsOwn).Select(t => $"{t.Name} there is no figure: {t.Test.WhyMissing}"));
        return absent.Length > 0 ? $" {Sentence(absent)}." : string.Empty;
    }

    /// <summary>What the arithmetic of published figures rests on. Those of another source are not called the claim's own.</summary>
    private static string OwnName(AuditedClaim audited) => audited switch
    {
        { Claim.Metric: ClaimMetric.Peak or ClaimMetric.PeakPerWatt } => "on data sheets",
        { OwnTerms.Figure: { } figure } when !figure.SourceIds.Intersect(audited.Claimed.SourceIds, StringComparer.Ordinal).Any() => "on figures of another source",
        _ => "on its own published figures",
    };

    private static string Own(AuditedClaim audited) => audited.OwnTerms is { Figure: { } figure } own && !own.IsEvidence
        ? $" {Sentence(OwnName(audited))} it comes to {Figure(own, audited.Unit)}, {(own.Agrees == true ? "as claimed" : figure.Value > audited.Claimed.Value ? "more than claimed" : "less than claimed")}, which decides nothing."
        : string.Empty;

    private static string Silent(ClaimTest test) => test.IsEvidence ? string.Empty
        : test.WhySilent.Length > 0 ? $" ({test.WhySilent}), which decides nothing"
        : ", which decides nothing";

    private static string Both(AuditedClaim audited) => audited.EqualTerms.Figure is null
        ? $"at its own point: {Figure(audited.OwnPoint, audited.Unit)}"
        : $"at its own point ({Figure(audited.OwnPoint, audited.Unit)}) and at equal terms ({Figure(audited.EqualTerms, audited.Unit)})";

    private static IEnumerable<string> Agreeing(AuditedClaim audited)
    {
        foreach ((string name, ClaimTest test, _) in Tests(audited).Where(t => t.IsOwn ? OwnCounts(audited) : t.Test is { Agrees: true, IsEvidence: true }))
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
                .Select(t => $"{t.Name} the figure is {Figure(t.Test, audited.Unit)}{Silent(t.Test)}"),
        ];
        return $"{(others.Length > 0 ? $" {Sentence(string.Join("; ", others))}." : string.Empty)}{Absent(audited)}";
    }

    private static string Differing(AuditedClaim audited) =>
        audited.Differences.Count > 0 ? $" The sides differ in {string.Join(", ", audited.Differences)}." : string.Empty;

    private static string HowFar(AuditedClaim audited)
    {
        ClaimTest nearest = Tests(audited).Select(t => t.Test).Concat(audited.Curves.SelectMany(c => c.Points).Select(p => p.Test))
            .Where(t => t.IsEvidence)
            .MinBy(t => OwnPoint.Distance(t, audited.Claimed.Value))!;
        double factor = audited.Claimed.Value / nearest.Figure!.Value;
        return $" The claimed figure is {Words.Number(Math.Max(factor, 1 / factor))} times {(factor > 1 ? "above" : "below")} the nearest evidence.";
    }

    private static string Lacking(AuditedClaim audited)
    {
        string[] missing =
        [
            .. Tests(audited).Where(t => !t.IsOwn)
                .Select(t => t.Test.Figure is null ? t.Test.WhyMissing : t.Test.IsEvidence ? string.Empty : $"{t.Name} {Figure(t.Test, audited.Unit)}{Silent(t.Test)}")
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        ClaimTest[] range = [.. audited.Curves.SelectMany(c => c.Points).Select(p => p.Test).Where(t => t.IsEvidence)];
        string elsewhere = range.Length > 0
            ? $" Elsewhere in the range equal terms give {Span([.. range.Select(t => t.Figure!.Value)])} {audited.Unit}."
            : string.Empty;
        return $"{Sentence(string.Join("; ", missing))}.{elsewhere}{Own(audited)}";
    }

    private static IEnumerable<(string Name, ClaimTest Test, bool IsOwn)> Tests(AuditedClaim audited)
    {
        yield return (OwnName(audited), audited.OwnTerms, true);
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
