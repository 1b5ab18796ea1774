using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What evidence says at a claim's own point: each side as it is stated, on the power and prices of the claim's date.</summary>
internal sealed class OwnPoint(AnalysisContext context, SideReader reader)
{
    /// <summary>Where in the range a claim without interactivity is read first, in tokens/s per user: what is missing there is missing most likely everywhere.</summary>
    private const double Middle = 60;

    /// <summary>Amounts of both sides at one interactivity of each.</summary>
    /// <param name="Subject">The subject's reading, or <see langword="null"/>.</param>
    /// <param name="Baseline">The baseline's.</param>
    /// <param name="At">The interactivity of the subject.</param>
    /// <param name="WhyMissing">Why a reading is missing, or empty.</param>
    internal sealed record Pair(SidePoint? Subject, SidePoint? Baseline, TokenRate At, string WhyMissing);

    /// <summary>Reads both sides: at the interactivity the claim states, else where the range gives the figure nearest to the claim.</summary>
    public (ClaimTest Test, Pair Pair) Of(Claim claim, double claimed)
    {
        Claim dated = claim with { Subject = Dated(claim.Subject, claim), Baseline = claim.Baseline is { } other ? Dated(other, claim) : null };
        (TokenRate Subject, TokenRate Baseline)[] points = claim.Subject.Interactivity?.Value is { } at
            ? [(at, claim.Baseline?.Interactivity?.Value ?? at)]
            : [.. EqualTerms.Range.OrderBy(r => Math.Abs(r.InPerSecond - Middle)).Select(r => (r, r))];
        (ClaimTest Test, Pair Pair)? best = null;
        foreach ((TokenRate subjectAt, TokenRate baselineAt) in points)
        {
            Pair pair = Read(dated, subjectAt, baselineAt);
            ClaimTest test = TestOf(claim, claimed, pair, points.Length > 1);
            if (best is null || (test.IsEvidence, -Distance(test, claimed)).CompareTo((best.Value.Test.IsEvidence, -Distance(best.Value.Test, claimed))) > 0)
            {
                best = (test, pair);
            }
        }

        return best!.Value;
    }

    /// <summary>A side with the last day of the software that is meant: that of the claim where it states none, for it cannot be of later runs.</summary>
    internal static ClaimSide Dated(ClaimSide side, Claim claim) => side.AsOf.Length > 0 ? side : side with { AsOf = claim.Date };

    private Pair Read(Claim claim, TokenRate subjectAt, TokenRate baselineAt)
    {
        SidePoint? subject = reader.Stated(claim.Subject, subjectAt, out string whyNoSubject);
        string whyNoBaseline = string.Empty;
        SidePoint? baseline = claim.Baseline is null ? null : reader.Stated(claim.Baseline, baselineAt, out whyNoBaseline);
        return new Pair(subject, baseline, subjectAt, string.Join("; ", new[] { whyNoSubject, whyNoBaseline }.Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)));
    }

    private ClaimTest TestOf(Claim claim, double claimed, Pair pair, bool isChosen)
    {
        if (pair.WhyMissing.Length > 0)
        {
            return ClaimTest.Missing(pair.WhyMissing);
        }

        ClaimFigure? figure = ClaimMeasure.Of(claim, AmountsOf(claim, claim.Subject, pair.Subject!), pair.Baseline is null ? null : AmountsOf(claim, claim.Baseline!, pair.Baseline), context.Sources);
        if (figure is null)
        {
            return ClaimTest.Missing(WhyNoFigure(claim, pair));
        }

        string traffic = claim.Subject.WorkloadId.Length > 0 ? string.Empty : $"no traffic stated, read under {SideReader.UnstatedTraffic}; ";
        string where = isChosen ? $"no interactivity stated, nearest to the claim in the range at {Words.Number(pair.At.InPerSecond)} tokens/s per user" : $"at {Words.Number(pair.At.InPerSecond)} tokens/s per user";
        return new ClaimTest(figure, $"{traffic}{where}, by runs no later than the claim{Basis(claim)}", string.Empty, VerdictRule.Agrees(claimed, claim.Bound, figure.Low, figure.High));
    }

    private SideAmounts AmountsOf(Claim claim, ClaimSide side, SidePoint point)
    {
        Estimate<TokenRate>? rate = side.CountsInput
            ? point.Reading.TotalPerOutput is { } total ? point.Output.Map((TokenRate r) => total.Of(r)) : null
            : point.Output;
        Boundary boundary = ClaimBoundaries.Of(side.PowerKind) ?? Comparison.HeadlineBoundary;
        CapacityBasis capacity = boundary == Comparison.HeadlineBoundary ? Comparison.HeadlineCapacity : CapacityBasis.Active;
        bool isOfEnergy = claim.Metric is ClaimMetric.Energy or ClaimMetric.ThroughputPerMegawatt;
        Estimate<Power>? divisor = side.PowerKind == ClaimPower.Provisioned ? DatedConstants.Provisioned(context.Catalogue, side.AcceleratorId, claim.Date) : null;
        Estimate<MoneyRate>? price = DatedConstants.Price(context.Catalogue, side, claim.Date);
        return new SideAmounts
        {
            Rate = rate,
            Yield = side.PowerKind == ClaimPower.Provisioned
                ? divisor is null || rate is null ? null : rate.With(divisor, (r, p) => r / p)
                : isOfEnergy ? point.Point?.Yield(boundary, capacity).Estimate
                : null,
            Energy = isOfEnergy ? point.Point?.Energy(boundary, capacity).Estimate : null,
            Cost = price is null || rate is null ? null : price.With(rate, (p, r) => p / r),
        };
    }

    private static string Basis(Claim claim) => claim.Metric switch
    {
        ClaimMetric.ThroughputPerMegawatt when claim.Subject.PowerKind == ClaimPower.Provisioned => ", over the planning power of the claim's date",
        ClaimMetric.ThroughputPerMegawatt or ClaimMetric.Energy when claim.Subject.PowerKind == ClaimPower.Board => ", at the board",
        ClaimMetric.ThroughputPerMegawatt or ClaimMetric.Energy => ", at the facility with idle time",
        ClaimMetric.Cost => ", at the catalogue's price of the claim's date, fully used",
        _ => string.Empty,
    };

    private static string WhyNoFigure(Claim claim, Pair pair) => claim.Metric switch
    {
        ClaimMetric.Cost => "no price of a side on these terms",
        ClaimMetric.Energy or ClaimMetric.ThroughputPerMegawatt when (pair.Subject?.WhyNoPoint + pair.Baseline?.WhyNoPoint) is { Length: > 0 } why => why,
        ClaimMetric.ThroughputPerMegawatt => "no planning power of a side",
        _ => "the evidence does not hold what the claim counts",
    };

    /// <summary>How far a test lies from the claim, in factors; one without a figure farther than any with.</summary>
    internal static double Distance(ClaimTest test, double claimed) =>
        test.Figure is { } figure ? Math.Abs(Math.Log(figure.Value / claimed)) : double.PositiveInfinity;
}
