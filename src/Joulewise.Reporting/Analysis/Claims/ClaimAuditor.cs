using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Puts one claim after the other to the same tests.</summary>
internal sealed class ClaimAuditor
{
    private readonly AnalysisContext _context;
    private readonly OwnPoint _ownPoint;
    private readonly EqualTerms _equalTerms;
    private readonly MeteredRun _meteredRun;
    private readonly ConstantTests _constants;
    private readonly ClaimantsData _claimantsData;

    /// <summary>Prepares the tests.</summary>
    /// <param name="context">Catalogue, evidence, site and model.</param>
    public ClaimAuditor(AnalysisContext context)
    {
        _context = context;
        SideReader reader = new(context);
        _ownPoint = new OwnPoint(context, reader);
        _equalTerms = new EqualTerms(context, reader, new ModelledSides(context));
        _meteredRun = new MeteredRun(context, reader);
        _constants = new ConstantTests(context);
        _claimantsData = new ClaimantsData(context.Lens.Points);
    }

    /// <summary>Puts a claim to the test.</summary>
    public AuditedClaim Audit(Claim claim)
    {
        (ClaimFigure claimed, string unit) = ClaimMeasure.Claimed(claim, _context.Sources);
        (ClaimTest ownPoint, OwnPoint.Pair pair) = _ownPoint.Of(claim, claimed.Value);
        IReadOnlyList<ClaimCurve> curves = _equalTerms.Curves(claim, claimed.Value);
        string whyNotEqual = _equalTerms.WhyNone(claim);
        ClaimTest equal = EqualAt(claim, claimed.Value, curves, whyNotEqual);
        ClaimTest ownTerms = _constants.OwnTerms(claim, claimed.Value);
        if (claim.Metric is ClaimMetric.Peak or ClaimMetric.PeakPerWatt)
        {
            (ownTerms, equal) = (_constants.Peak(claim, claimed.Value, isEqual: false), _constants.Peak(claim, claimed.Value, isEqual: true));
            ownPoint = ownTerms;
            whyNotEqual = string.Empty;
            curves = [];
        }
        else if (claim.Metric is ClaimMetric.Power)
        {
            ownPoint = _constants.Metered(claim, claimed.Value);
        }
        else if (ownPoint.Figure is null && claim.Metric is ClaimMetric.Energy && _meteredRun.Of(OwnPoint.Dated(claim.Subject, claim)) is { } run && ClaimMeasure.Of(claim, run.Amounts, null, _context.Sources) is { } figure)
        {
            ownPoint = new ClaimTest(figure, run.How, string.Empty, VerdictRule.Agrees(claimed.Value, claim.Bound, figure.Low, figure.High)).ReadAt(run.ReadAt, claim.Subject.PowerKind);
        }

        bool equalApplies = claim.Baseline is not null && !IsOneAccelerator(claim);
        ClaimTest[] range = [.. curves.SelectMany(c => c.Points).Select(p => p.Test)];
        ClaimVerdict verdict = VerdictRule.Judge(ownTerms, ownPoint, equalApplies ? equal : null, range);
        AuditedClaim audited = new()
        {
            Claim = claim,
            Claimed = claimed,
            Unit = unit,
            OwnTerms = ownTerms,
            TodaysConstants = _constants.Today(claim, claimed.Value, pair),
            BoardWatts = _constants.BoardWatts(claim, claimed.Value, pair),
            OwnPoint = ownPoint,
            Sides = [.. SidesOf(claim, pair)],
            EqualTerms = equal,
            Curves = curves,
            Differences = ClaimDifferences.Of(claim),
            Verdict = verdict,
            Reason = string.Empty,
        };
        IEnumerable<ClaimTest> deciding = range.Append(ownPoint).Append(equal).Where(t => t.IsEvidence && t.Agrees == (verdict is not ClaimVerdict.NotReproduced));
        return audited with { Reason = ClaimReasons.Of(audited, _claimantsData.IsBehind(claim, deciding)) };
    }

    /// <summary>The first curve with a figure at the claim's interactivity; where it states none, the point of the range nearest to the claim, evidence before model.</summary>
    private static ClaimTest EqualAt(Claim claim, double claimed, IReadOnlyList<ClaimCurve> curves, string whyNone)
    {
        if (whyNone.Length > 0)
        {
            return ClaimTest.Missing(whyNone);
        }

        if (claim.Subject.Interactivity?.Value is { } at)
        {
            ClaimTest[] there = [.. curves.SelectMany(c => c.Points.Where(p => p.InteractivityTokensPerSPerUser == at.InPerSecond).Select(p => p.Test with { How = $"{p.Test.How}; {c.Name}" }))];
            return there.FirstOrDefault(t => t.IsEvidence)
                ?? there.FirstOrDefault(t => t.Figure is not null)
                ?? ClaimTest.Missing(there.Length > 0 ? there[0].WhyMissing : "not measured on both sides in one precision");
        }

        return curves
            .SelectMany(c => c.Points.Where(p => p.Test.Figure is not null).Select(p => p.Test with { How = $"no interactivity stated, nearest to the claim {p.Test.How}; {c.Name}" }))
            .OrderByDescending(t => t.IsEvidence)
            .ThenBy(t => OwnPoint.Distance(t, claimed))
            .FirstOrDefault() ?? ClaimTest.Missing("not measured on both sides in one precision");
    }

    private IEnumerable<ClaimSideFigures> SidesOf(Claim claim, OwnPoint.Pair pair)
    {
        yield return SideOf(claim.Subject, pair.Subject, pair);
        if (claim.Baseline is { } baseline)
        {
            yield return SideOf(baseline, pair.Baseline, pair);
        }
    }

    private ClaimSideFigures SideOf(ClaimSide side, SidePoint? point, OwnPoint.Pair pair) => point is null
        ? new ClaimSideFigures(side.Name, side.AcceleratorId, null, string.Empty, string.Empty, null, null, string.Empty, null, pair.WhyMissing)
        : new ClaimSideFigures(
            side.Name,
            side.AcceleratorId,
            point.Reading.Interactivity.InPerSecond,
            Configurations.Describe(point.Reading.Below.Evidence),
            Configurations.Describe(point.Reading),
            ClaimMeasure.Of(point.Output, r => r.InPerSecond, _context.Sources),
            point.Point is { } power ? ClaimMeasure.Of(power.Board.Estimate, p => p.InWatts, _context.Sources) : null,
            point.Point?.Board.How ?? string.Empty,
            point.Point is { } metered ? ClaimMeasure.Of(metered.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, e => e.InJoulesPerToken, _context.Sources) : null,
            point.WhyNoPoint);

    private static bool IsOneAccelerator(Claim claim) =>
        claim.Subject.AcceleratorId.Length > 0 && string.Equals(claim.Subject.AcceleratorId, claim.Baseline?.AcceleratorId, StringComparison.Ordinal);
}
