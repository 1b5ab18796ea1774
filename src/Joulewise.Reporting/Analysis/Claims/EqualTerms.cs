using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Both sides of a claim with everything made equal but the accelerator, over the whole range of interactivity.</summary>
internal sealed class EqualTerms(AnalysisContext context, SideReader reader, ModelledSides modelled)
{
    private const string None = "none";
    private const string Mtp = "mtp";

    /// <summary>Gets the interactivities that every claim is read at, slowest first.</summary>
    public static IReadOnlyList<TokenRate> Range { get; } = [.. new double[] { 20, 40, 60, 75, 100, 116, 150 }.Select(TokenRate.FromPerSecond)];

    /// <summary>Why equal terms do not apply or cannot be had, or empty.</summary>
    public string WhyNone(Claim claim) => claim switch
    {
        { Multiple: null } or { Baseline: null } => "the claim has one side",
        { Subject.AcceleratorId.Length: 0 } => $"{claim.Subject.Name}: the claim names no accelerator",
        { Baseline.AcceleratorId.Length: 0 } => $"{claim.Baseline.Name}: the claim names no accelerator",
        _ when string.Equals(claim.Subject.AcceleratorId, claim.Baseline!.AcceleratorId, StringComparison.Ordinal) => "both sides are one accelerator: equal terms leave no difference",
        _ when ModelOf(claim).Length == 0 => "the claim names no model",
        _ when reader.TrafficOf(claim.Subject) is null => "its traffic has no fixed lengths and so no frontier",
        _ => string.Empty,
    };

    /// <summary>The curves: without speculative decoding, and with it on both sides where both were measured so.</summary>
    public IReadOnlyList<ClaimCurve> Curves(Claim claim, double claimed)
    {
        if (WhyNone(claim).Length > 0)
        {
            return [];
        }

        TokenRate[] at = [.. Range.Append(claim.Subject.Interactivity?.Value ?? Range[0]).Distinct().Order()];
        string[] kinds = claim.Subject.Speculation is Mtp && claim.Baseline!.Speculation is Mtp ? [Mtp, None] : [None, Mtp];
        return [.. kinds.Select(k => CurveOf(claim, claimed, k, at)).OfType<ClaimCurve>()];
    }

    private ClaimCurve? CurveOf(Claim claim, double claimed, string speculation, TokenRate[] at)
    {
        string model = ModelOf(claim);
        WorkloadKey workload = reader.TrafficOf(claim.Subject)!.Value;
        Frontier[] subject = FrontiersOf(claim.Subject, model, workload, speculation);
        Frontier[] baseline = FrontiersOf(claim.Baseline!, model, workload, speculation);
        string precision = PrecisionOf(claim, subject, baseline, at);
        if (precision.Length == 0 && (speculation is not None || context.Inputs.Search is null || (subject.Length > 0 && baseline.Length > 0)))
        {
            return null;
        }

        bool isModelled = precision.Length == 0;
        precision = isModelled ? ModelledPrecisionOf(claim, subject.Concat(baseline)) : precision;
        bool mayBeModelled = speculation is None && context.Inputs.Search is not null;
        Side one = new(claim.Subject, Of(subject, precision), mayBeModelled);
        Side other = new(claim.Baseline!, Of(baseline, precision), mayBeModelled);
        ClaimCurvePoint[] points = [.. at.Select(i => new ClaimCurvePoint(i.InPerSecond, TestOf(claim, claimed, one, other, model, workload, precision, i)))];
        return Array.TrueForAll(points, p => p.Test.Figure is null)
            ? null
            : new ClaimCurve(
                $"{precision} on both sides, {(speculation is None ? "no speculative decoding" : $"{speculation.ToUpperInvariant()} on both sides")}{(isModelled ? ", modelled" : string.Empty)}",
                precision,
                speculation,
                points);
    }

    private ClaimTest TestOf(Claim claim, double claimed, Side one, Side other, string model, WorkloadKey workload, string precision, TokenRate at)
    {
        SideAmounts? subject = AmountsOf(claim, one, model, workload, precision, at, out string whyNoSubject);
        SideAmounts? baseline = AmountsOf(claim, other, model, workload, precision, at, out string whyNoBaseline);
        string why = string.Join("; ", new[] { whyNoSubject, whyNoBaseline }.Where(w => w.Length > 0));
        return subject is not null && baseline is not null && ClaimMeasure.Of(claim, subject, baseline, context.Sources) is { } figure
            ? new ClaimTest(figure, $"at {Words.Number(at.InPerSecond)} tokens/s per user{What(claim.Metric)}", string.Empty, VerdictRule.Agrees(claimed, claim.Bound, figure.Low, figure.High))
            : ClaimTest.Missing(why.Length > 0 ? why : claim.Metric == ClaimMetric.Cost ? "no price of a side" : "what the claim counts is not known of both sides");
    }

    private SideAmounts? AmountsOf(Claim claim, Side side, string model, WorkloadKey workload, string precision, TokenRate at, out string why)
    {
        string whyUnmeasured = $"{side.Stated.Name}: not measured";
        if (side.Frontier is { } frontier && reader.Best(side.Stated.Name, [frontier], at, out whyUnmeasured) is { } point)
        {
            return AmountsOf(claim, side.Stated, point.Output, () => point.Point?.Figures, () => point.WhyNoPoint, isModelled: false, out why);
        }

        if (side.MayBeModelled && ModelledSides.At(modelled.Of(side.Stated.AcceleratorId, model, workload, precision), at) is { } found)
        {
            return AmountsOf(claim, side.Stated, found.Output, () => found.Figures, () => "no rated power", isModelled: true, out why);
        }

        why = side.MayBeModelled ? $"{whyUnmeasured}; no modelled configuration is that fast" : whyUnmeasured;
        return null;
    }

    private SideAmounts AmountsOf(Claim claim, ClaimSide side, Estimate<TokenRate> output, Func<EnergyFigures?> figures, Func<string> whyNoFigures, bool isModelled, out string why)
    {
        bool isOfEnergy = claim.Metric is ClaimMetric.Energy or ClaimMetric.ThroughputPerMegawatt;
        EnergyFigure? figure = isOfEnergy ? figures()?.At(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity) : null;
        why = isOfEnergy && figure is null ? $"{side.Name}: {whyNoFigures()}" : string.Empty;
        return new SideAmounts
        {
            Rate = output,
            Energy = figure?.Energy.Estimate,
            Yield = figure?.Yield.Estimate,
            Cost = context.Catalogue.NewestPriceOf(side.AcceleratorId, PriceEntry.Owned, PriceEntry.Hyperscaler) is { } price
                ? TokenCosts.Of(price, output, context.Utilisation).Total
                : null,
            IsModelled = isModelled,
        };
    }

    private Frontier[] FrontiersOf(ClaimSide side, string model, WorkloadKey workload, string speculation) =>
    [
        .. context.Lens.ByAll.Of(model, workload).Where(f =>
            string.Equals(f.Key.Accelerator, side.AcceleratorId, StringComparison.Ordinal)
            && f.Key.Precision is { Length: > 0 }
            && string.Equals(f.Key.SpeculativeDecoding, speculation, StringComparison.Ordinal)),
    ];

    /// <summary>The precision of both sides: the one both state, else that in which both reach most of the range; of equals the wider.</summary>
    private static string PrecisionOf(Claim claim, Frontier[] subject, Frontier[] baseline, TokenRate[] at)
    {
        string stated = SideReader.Fold(claim.Subject.Precision);
        bool isShared = stated.Length > 0 && string.Equals(stated, SideReader.Fold(claim.Baseline!.Precision), StringComparison.Ordinal);
        return subject
            .Where(s => !isShared || string.Equals(SideReader.Fold(s.Key.Precision!), stated, StringComparison.Ordinal))
            .Select(s => (Precision: s.Key.Precision!, Reach: Of(baseline, s.Key.Precision!) is { } b ? at.Count(i => s.At(i).Output is not null && b.At(i).Output is not null) : 0))
            .Where(p => p.Reach > 0)
            .OrderByDescending(p => p.Reach)
            .ThenByDescending(p => Precisions.BitsOf(p.Precision))
            .ThenBy(p => p.Precision, StringComparer.Ordinal)
            .Select(p => p.Precision)
            .FirstOrDefault(string.Empty);
    }

    /// <summary>The precision where a side is modelled: one the measured side has, else the widest that a side states, else eight bits.</summary>
    private static string ModelledPrecisionOf(Claim claim, IEnumerable<Frontier> measured) => measured
        .Select(f => f.Key.Precision!)
        .OrderByDescending(Precisions.BitsOf)
        .FirstOrDefault() ?? claim.Sides
        .Select(s => SideReader.Fold(s.Precision))
        .Where(p => p is "bf16" or "fp8" or "fp4")
        .OrderByDescending(Precisions.BitsOf)
        .FirstOrDefault("fp8");

    private string ModelOf(Claim claim) => reader.ModelOf(claim.Subject) is { Length: > 0 } model ? model : reader.ModelOf(claim.Baseline!);

    private static Frontier? Of(Frontier[] frontiers, string precision) =>
        frontiers.FirstOrDefault(f => string.Equals(f.Key.Precision, precision, StringComparison.Ordinal));

    private static string What(ClaimMetric metric) => metric switch
    {
        ClaimMetric.Energy or ClaimMetric.ThroughputPerMegawatt => ", by joules per token at the facility with idle time",
        ClaimMetric.Cost => ", by the newest cost of ownership",
        _ => string.Empty,
    };

    private sealed record Side(ClaimSide Stated, Frontier? Frontier, bool MayBeModelled);
}
