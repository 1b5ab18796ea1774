using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

/// <summary>The claims of the catalogue put to the test on the embedded evidence, once for all tests and without modelled sides, and claims made up.</summary>
internal static class AuditedClaims
{
    private static readonly Source Lab = new("lab", "Own bench", "bench log 7", "2026-10-01");

    private static readonly Lazy<ReportInputs> WithPredictor = new(() => Question.Embedded with { Predictor = Predictor.Load(Question.Catalogue, Question.Evidence) });

    private static readonly Lazy<ClaimsResult> All = new(() => ClaimsBuilder.Build(null, "joulewise claims", Inputs));

    public static ReportInputs Inputs => WithPredictor.Value;

    public static ClaimsResult Result => All.Value;

    public static AuditedClaim Of(string id) => Result.Claims.Single(c => string.Equals(c.Claim.Id, id, StringComparison.Ordinal));

    public static Figure<T> Figure<T>(T value, Grade grade = Grade.E)
        where T : struct, IQuantity<T> =>
        new(value, grade, Lab);

    /// <summary>A made-up claim of a multiple.</summary>
    public static Claim Claim(ClaimMetric metric, double multiple, ClaimSide subject, ClaimSide baseline) => new()
    {
        Id = "made-up",
        Claimant = "Acme",
        Date = "2026-05",
        Statement = "Made up.",
        Source = Lab,
        Metric = metric,
        Multiple = Figure(Ratio.FromFraction(multiple)),
        Subject = subject,
        Baseline = baseline,
    };

    /// <summary>A test with a figure.</summary>
    public static ClaimTest Test(double value, double low, double high, double claimed, string grade = "C", bool modelled = false, ClaimBound bound = ClaimBound.About) =>
        new(new ClaimFigure(value, low, high, grade, [], modelled), "made up", string.Empty, VerdictRule.Agrees(claimed, bound, low, high));
}
