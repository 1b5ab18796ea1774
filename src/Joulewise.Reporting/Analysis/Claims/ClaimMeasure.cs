using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The one arithmetic of all tests: from what the sides amount to, the figure that the claim is about.</summary>
internal static class ClaimMeasure
{
    private const string Times = "times";

    /// <summary>The claim's figure and its unit.</summary>
    public static (ClaimFigure Figure, string Unit) Claimed(Claim claim, SourceBook sources)
    {
        string id = $"claim {claim.Id}";
        return claim switch
        {
            { Multiple: { } m } => (Of(Exact(id, m), r => r.InFraction, sources), Times),
            { EnergyPerToken: { } e } => (Of(Exact(id, e), v => v.InJoulesPerToken, sources), "J/token"),
            { TokensPerMegawatt: { } y } => (Of(Exact(id, y), v => v.InTokensPerSecondPerMegawatt, sources), "tokens/s/MW"),
            { TokenPrice: { } p } => (Of(Exact(id, p), v => v.InDollarsPerMillion, sources), "USD/Mtoken"),
            { Power: { } w } => (Of(Exact(id, w), v => v.InWatts, sources), "W"),
            _ => (Of(Exact(id, claim.Rate!), v => v.InPerSecond, sources), "tokens/s"),
        };
    }

    /// <summary>The figure the claim is about, or <see langword="null"/> where a side lacks what it takes.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="subject">What its subject amounts to.</param>
    /// <param name="baseline">What its baseline amounts to; not looked at for a claim of one side.</param>
    /// <param name="sources">Where sources are recorded.</param>
    public static ClaimFigure? Of(Claim claim, SideAmounts subject, SideAmounts? baseline, SourceBook sources)
    {
        ClaimFigure? figure = claim.Multiple is null
            ? Absolute(claim, subject, sources)
            : baseline is not null && Multiple(claim.Metric, subject, baseline) is { } multiple ? Of(multiple, r => r.InFraction, sources) : null;
        return figure is null ? null : figure with { Modelled = subject.IsModelled || (claim.Multiple is not null && baseline!.IsModelled) };
    }

    /// <summary>How many times better one side is than the other; swapped sides give one over it.</summary>
    public static Estimate<Ratio>? Multiple(ClaimMetric metric, SideAmounts subject, SideAmounts baseline) => metric switch
    {
        ClaimMetric.Throughput => Over(subject.Rate, baseline.Rate),
        ClaimMetric.ThroughputPerMegawatt => Over(subject.Yield, baseline.Yield),
        ClaimMetric.Cost => Over(baseline.Cost, subject.Cost),
        ClaimMetric.Energy => Over(baseline.Energy, subject.Energy),
        ClaimMetric.Speed => Over(subject.Speed, baseline.Speed),
        ClaimMetric.Peak => Over(subject.Peak, baseline.Peak),
        ClaimMetric.PeakPerWatt => Over(subject.Peak, baseline.Peak) is { } peak && Over(baseline.Power, subject.Power) is { } power
            ? peak.With(power, (a, b) => a * b)
            : null,
        ClaimMetric.Power => Over(baseline.Power, subject.Power),
        _ => null,
    };

    /// <summary>An estimate in the unit its place names.</summary>
    public static ClaimFigure Of<T>(Estimate<T> estimate, Func<T, double> inUnit, SourceBook sources)
        where T : struct, IQuantity<T>
    {
        double a = inUnit(estimate.Interval.Low);
        double b = inUnit(estimate.Interval.High);
        return new ClaimFigure(inUnit(estimate.Value), Math.Min(a, b), Math.Max(a, b), estimate.Grade.ToString(), sources.Record(estimate.Sources), Modelled: false);
    }

    /// <summary>A published figure as it stands.</summary>
    public static Estimate<T> Exact<T>(string id, Figure<T> figure)
        where T : struct, IQuantity<T> =>
        Estimate.Exact(id, figure.Value, figure.Grade, figure.Source);

    private static ClaimFigure? Absolute(Claim claim, SideAmounts side, SourceBook sources) => (claim, side) switch
    {
        ({ EnergyPerToken: not null }, { Energy: { } e }) => Of(e, v => v.InJoulesPerToken, sources),
        ({ TokensPerMegawatt: not null }, { Yield: { } y }) => Of(y, v => v.InTokensPerSecondPerMegawatt, sources),
        ({ TokenPrice: not null }, { Cost: { } c }) => Of(c, v => v.InDollarsPerMillion, sources),
        ({ Power: not null }, { Power: { } p }) => Of(p, v => v.InWatts, sources),
        ({ Rate: not null, Metric: ClaimMetric.Speed }, { Speed: { } s }) => Of(s, v => v.InPerSecond, sources),
        ({ Rate: not null, Metric: ClaimMetric.Throughput }, { Rate: { } r }) => Of(r, v => v.InPerSecond, sources),
        _ => null,
    };

    private static Estimate<Ratio>? Over<T>(Estimate<T>? a, Estimate<T>? b)
        where T : struct, IQuantity<T> =>
        a is null || b is null ? null : a.Over(b);
}
