using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The tests that need no frontier at equal terms: own arithmetic, today's constants, watts of boards, data sheets, meters of systems.</summary>
internal sealed class ConstantTests(AnalysisContext context)
{
    /// <summary>The arithmetic of the claim's own published figures; says whose they are where they are not all its own.</summary>
    public ClaimTest OwnTerms(Claim claim, double claimed)
    {
        ClaimTest test = TestOf(
            claim,
            claimed,
            PublishedSide.Of(claim, claim.Subject),
            claim.Baseline is { } baseline ? PublishedSide.Of(claim, baseline) : null,
            string.Empty,
            "the claim publishes no figures that give it");
        return test.Figure is { } figure ? test with { How = FromWhose(claim, figure) } : test;
    }

    /// <summary>The same on the newest planning power and prices: with the published rates, else with the measured ones at the claim's point.</summary>
    public ClaimTest Today(Claim claim, double claimed, OwnPoint.Pair pair)
    {
        if (claim.Baseline is not { } baseline || claim.Metric is not (ClaimMetric.ThroughputPerMegawatt or ClaimMetric.Cost))
        {
            return ClaimTest.Missing("the claim rests on no constant that could be renewed");
        }

        bool isPublished = RateOf(claim, claim.Subject) is not null && RateOf(claim, baseline) is not null;
        return TestOf(
            claim,
            claimed,
            Of(claim, claim.Subject, isPublished, pair.Subject),
            Of(claim, baseline, isPublished, pair.Baseline),
            $"{(isPublished ? "published" : "measured")} throughput on the newest {(claim.Metric == ClaimMetric.Cost ? "prices" : "planning power")} of the catalogue",
            "no throughput of both sides, or no constant of one");
    }

    /// <summary>Measured throughput over the watts of boards at the claim's point.</summary>
    public ClaimTest BoardWatts(Claim claim, double claimed, OwnPoint.Pair pair)
    {
        if (claim.Metric is not (ClaimMetric.ThroughputPerMegawatt or ClaimMetric.Energy))
        {
            return ClaimTest.Missing("the claim is of no power");
        }

        return TestOf(
            claim,
            claimed,
            Board(pair.Subject),
            claim.Baseline is null ? null : Board(pair.Baseline),
            $"measured throughput over board power: {string.Join("; ", new[] { pair.Subject, pair.Baseline }.Select(p => p?.Point?.Board.How).OfType<string>().Distinct(StringComparer.Ordinal))}",
            pair.WhyMissing.Length > 0 ? pair.WhyMissing : "no board power of a side");
    }

    /// <summary>Peak rates of data sheets: as stated, or for one accelerator of each side in one precision.</summary>
    public ClaimTest Peak(Claim claim, double claimed, bool isEqual)
    {
        string common = isEqual ? CatalogueSide.CommonPrecision(context.Catalogue, claim.Subject, claim.Baseline!) : string.Empty;
        SideAmounts Of(ClaimSide side) => CatalogueSide.Peak(context.Catalogue, side, isEqual ? common : side.Precision, counted: !isEqual);
        return TestOf(
            claim,
            claimed,
            Of(claim.Subject),
            Of(claim.Baseline!),
            isEqual ? $"peak rates of one accelerator each in {common}, from data sheets; operations, not tokens" : "peak rates from data sheets as the claim counts them; operations, not tokens",
            claim.Metric == ClaimMetric.PeakPerWatt ? "no rated power of both sides is published" : "no peak rate of both sides in these precisions");
    }

    /// <summary>A claim of power against the meter of a measured system, which decides only where it was read at the claim's boundary.</summary>
    public ClaimTest Metered(Claim claim, double claimed)
    {
        (SideAmounts amounts, Boundary? readAt, string how) = CatalogueSide.Metered(context.Catalogue, claim.Subject);
        ClaimTest test = TestOf(claim, claimed, amounts, null, how, "no system with this accelerator was metered");
        return test.Figure is null ? test : test.ReadAt(readAt, claim.Subject.PowerKind);
    }

    private string FromWhose(Claim claim, ClaimFigure figure)
    {
        string own = context.Sources.Record(claim.Source);
        string[] others = [.. figure.SourceIds.Where(id => !string.Equals(id, own, StringComparison.Ordinal))];
        string titles = string.Join("; ", context.Sources.Entries.Where(e => others.Contains(e.Id, StringComparer.Ordinal)).Select(e => $"{e.Title} ({e.Accessed})"));
        return others.Length == 0 ? "from the figures that the claim publishes"
            : others.Length < figure.SourceIds.Count ? $"from figures that the claim publishes, with others of: {titles}"
            : $"not from the claim, from figures of: {titles}";
    }

    private ClaimTest TestOf(Claim claim, double claimed, SideAmounts subject, SideAmounts? baseline, string how, string why) =>
        ClaimMeasure.Of(claim, subject, baseline, context.Sources) is { } figure
            ? new ClaimTest(figure, how, string.Empty, VerdictRule.Agrees(claimed, claim.Bound, figure.Low, figure.High))
            : ClaimTest.Missing(why);

    private SideAmounts Of(Claim claim, ClaimSide side, bool isPublished, SidePoint? point)
    {
        Estimate<TokenRate>? rate = isPublished ? RateOf(claim, side) : point?.Output;
        Estimate<Power>? power = DatedConstants.Provisioned(context.Catalogue, side.AcceleratorId, DatedConstants.Today);
        Estimate<MoneyRate>? price = DatedConstants.Price(context.Catalogue, side, DatedConstants.Today);
        return new SideAmounts
        {
            Yield = rate is null || power is null ? null : rate.With(power, (r, p) => r / p),
            Cost = rate is null || price is null ? null : price.With(rate, (p, r) => p / r),
        };
    }

    private static Estimate<TokenRate>? RateOf(Claim claim, ClaimSide side) => PublishedSide.RateOf($"claim {claim.Id}, {side.Name}", side);

    private static SideAmounts Board(SidePoint? point) => point?.Point is not { } at
        ? new SideAmounts()
        : new SideAmounts
        {
            Yield = at.Yield(Boundary.Board, CapacityBasis.Active).Estimate,
            Energy = at.Energy(Boundary.Board, CapacityBasis.Active).Estimate,
        };
}
