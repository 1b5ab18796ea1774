using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>A factory of one accelerator behind a feed, and its day.</summary>
/// <remarks>
/// Counts are whole and stated. Every other figure of the day is an estimate, sized at the stated capacities: where a replica
/// serves less than stated, the same factory serves less of the peak. Sized at stated draw, so that a factory that fills its feed
/// passes it in about half of the states; <see cref="PeakPower"/> says by how much.
/// </remarks>
public sealed class FactoryPlan
{
    private readonly Lazy<IReadOnlyList<SpanPlan>> _spans;

    internal FactoryPlan(Func<IReadOnlyList<SpanPlan>> spans) => _spans = new Lazy<IReadOnlyList<SpanPlan>>(spans);

    /// <summary>Gets the demand that is planned for: the one asked for, or the one scaled to fill the feed.</summary>
    public required Demand Demand { get; init; }

    /// <summary>Gets the pools, in the order of the demand's classes.</summary>
    public required IReadOnlyList<PoolPlan> Pools { get; init; }

    /// <summary>Gets the accelerators of all pools.</summary>
    public long Accelerators => Pools.Sum(p => p.Accelerators);

    /// <summary>Gets the day, stretch by stretch. Computed when first asked for.</summary>
    public IReadOnlyList<SpanPlan> Spans => _spans.Value;

    /// <summary>Gets the output tokens served in the day.</summary>
    public required Estimate<TokenCount> OutputTokens { get; init; }

    /// <summary>Gets the input tokens of the served requests of the day.</summary>
    public required Estimate<TokenCount> InputTokens { get; init; }

    /// <summary>Gets the output tokens a second, over the day.</summary>
    public required Estimate<TokenRate> OutputRate { get; init; }

    /// <summary>Gets the output tokens a second in the busiest stretch of the day.</summary>
    public required Estimate<TokenRate> PeakOutputRate { get; init; }

    /// <summary>Gets served over asked output tokens.</summary>
    public required Estimate<Ratio> ServedShare { get; init; }

    /// <summary>Gets a value indicating whether the stated capacities serve the whole demand.</summary>
    public required bool ServesAll { get; init; }

    /// <summary>Gets served over possible work, each pool weighted by its accelerators.</summary>
    public required Estimate<Ratio> Utilisation { get; init; }

    /// <summary>Gets the energy of the day at the meter, idle time included.</summary>
    public required Estimate<Energy> Energy { get; init; }

    /// <summary>Gets the mean power at the meter.</summary>
    public required Estimate<Power> MeanPower { get; init; }

    /// <summary>Gets the largest power at the meter.</summary>
    public required Estimate<Power> PeakPower { get; init; }

    /// <summary>Gets the energy of an output token at the meter, idle time included.</summary>
    public required OnBasis<EnergyPerToken> EnergyPerToken { get; init; }

    /// <summary>Gets the money of the day.</summary>
    public required DayMoney Money { get; init; }

    /// <summary>Gets the accelerators behind the feed, at nameplate, at the published constant and at the expected peak.</summary>
    public required IReadOnlyList<FeedFit> FeedFits { get; init; }

    /// <summary>Gets the accelerators in a rack; empty without a rack budget.</summary>
    public required IReadOnlyList<RackFit> RackFits { get; init; }

    /// <summary>Gets the value of a megawatt.</summary>
    public required MarginalPower MarginalMegawatt { get; init; }

    /// <summary>Gets the value of a degree of cooling.</summary>
    public required MarginalDegree MarginalDegree { get; init; }
}
