using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Turns a fleet into the figures of a plan.</summary>
internal sealed class FactoryBuilder(PlanRequest request, PlanCandidate candidate, FacilityPower power)
{
    private static readonly Basis AtMeter = new(Boundary.Facility, CapacityBasis.WithIdle, TokenBasis.Output);

    private static readonly Power Megawatt = Power.FromMegawatts(1);

    private readonly Estimate<MoneyRate>? _hourly = candidate.Price is { } price ? TokenCosts.Hourly(price) : null;

    private readonly Estimate<EnergyPrice>? _electricity = request.Site.ElectricityPrice is { } price
        ? Estimate.Exact($"electricity-price/{request.Site.Id}", price.Value, price.Grade, price.Source)
        : null;

    private readonly Estimate<TokenPrice>? _tokenPrice = request.TokenPrice is { } price
        ? Estimate.Exact("token-price", price, Grade.A, new Source("token-price", "Price of output tokens, a choice of the user", "plan"))
        : null;

    /// <summary>The plan of a fleet.</summary>
    /// <param name="fleet">The fleet; serves something.</param>
    /// <param name="more">The fleet at one megawatt more.</param>
    /// <param name="full">The fleet that fills the feed.</param>
    public FactoryPlan Build(Fleet fleet, Fleet more, Fleet full)
    {
        FleetFigures figures = new(fleet);
        DayMoney money = Money(fleet, figures);
        MarginalPower megawatt = Marginal(fleet, figures, money, more);
        Demand demand = fleet.Demand;
        return new FactoryPlan(() => Spans(fleet, figures))
        {
            Demand = demand,
            Pools = [.. fleet.Pools.Select((_, i) => PoolOf(fleet, figures, i))],
            OutputTokens = figures.OutputTokens,
            InputTokens = Estimate.Combine(
                [.. figures.Pools.Select(p => Operand.Of(p.Served))],
                v => TokenCount.FromTokens(v.Select((t, i) => t * demand.Classes[i].InputTokens / demand.Classes[i].OutputTokens).Sum())),
            OutputRate = figures.OutputRate,
            PeakOutputRate = figures.OutputRateIn(demand.Spans.MaxBy(s => StatedOutput(fleet, s))!),
            ServedShare = figures.OutputTokens.Map<TokenCount, Ratio>(t => t / demand.OutputTokens),
            ServesAll = fleet.Pools.Select((p, i) => p.ReplicasFor(demand.Peak(i).InPerSecond) <= fleet.Replicas[i]).All(b => b),
            Utilisation = figures.Utilisation,
            Energy = figures.Energy,
            MeanPower = figures.Energy.Map<Energy, Power>(e => e / Demand.Day),
            PeakPower = figures.PeakPower,
            EnergyPerToken = PerToken(figures.Energy, figures.OutputTokens),
            Money = money,
            FeedFits = Fits.Behind(candidate, power, request.Feed, full),
            RackFits = request.RackBudget is { } rack ? Fits.InRack(candidate, power, rack, fleet) : [],
            MarginalMegawatt = megawatt,
            MarginalDegree = Degree(figures, megawatt),
        };
    }

    private static double StatedOutput(Fleet fleet, DemandSpan span) =>
        fleet.Pools.Select((p, i) => fleet.Served(i, span) * p.Traffic.OutputTokens).Sum();

    private static OnBasis<EnergyPerToken> PerToken(Estimate<Energy> energy, Estimate<TokenCount> tokens) =>
        new(energy.With(tokens, (e, t) => e / t), AtMeter);

    private static PoolPlan PoolOf(Fleet fleet, FleetFigures figures, int index)
    {
        Pool pool = fleet.Pools[index];
        PoolFigures own = figures.Pools[index];
        double capacity = fleet.Replicas[index] * pool.Capacity;
        double offered = fleet.Demand.Spans.Sum(s => s.Length.InSeconds * s.Rates[index].InPerSecond) * pool.Traffic.OutputTokens;
        return new PoolPlan
        {
            Traffic = pool.Traffic,
            Option = pool.Option,
            Replicas = fleet.Replicas[index],
            Policy = fleet.Policy(index),
            Capacity = own.Capacity.Map<Ratio, RequestRate>(f => RequestRate.FromPerSecond(capacity * f.InFraction)),
            OutputTokens = own.Served,
            ServedShare = own.Served.Map<TokenCount, Ratio>(t => Ratio.FromFraction(offered == 0 ? 1 : t.InTokens / offered)),
            Utilisation = own.Utilisation,
            Energy = own.Energy,
            EnergyPerToken = own.Served.Value.InTokens > 0 ? PerToken(own.Energy, own.Served) : null,
            Ledger = own.Ledger,
        };
    }

    private static List<SpanPlan> Spans(Fleet fleet, FleetFigures figures)
    {
        List<SpanPlan> spans = [];
        foreach (DemandSpan span in fleet.Demand.Spans)
        {
            Estimate<TokenRate> rate = figures.OutputRateIn(span);
            Estimate<Power> watts = figures.PowerIn(span);
            PoolSpan[] pools = [.. fleet.Pools.Select((_, i) => PoolIn(fleet, span, i))];
            spans.Add(new SpanPlan
            {
                Start = span.Start,
                Length = span.Length,
                Pools = pools,
                OutputRate = rate,
                FacilityPower = watts,
                EnergyPerToken = rate.Value.InPerSecond > 0
                    ? new OnBasis<EnergyPerToken>(watts.With(rate, (p, r) => p / r), AtMeter)
                    : null,
                Utilisation = Ratio.FromFraction(
                    pools.Select((p, i) => p.Utilisation.InFraction * fleet.Replicas[i] * fleet.Pools[i].AcceleratorsPerReplica).Sum()
                    / fleet.Accelerators),
            });
        }

        return spans;
    }

    private static PoolSpan PoolIn(Fleet fleet, DemandSpan span, int index)
    {
        Pool pool = fleet.Pools[index];
        double served = fleet.Served(index, span);
        (long busy, double load) = fleet.Share(index, span);
        double possible = fleet.Replicas[index] * pool.Capacity;
        return new PoolSpan(
            pool.Traffic.Name,
            span.Rates[index],
            RequestRate.FromPerSecond(served),
            busy,
            busy > 0 ? pool.Option.Curve.At(RequestRate.FromPerSecond(load)) : null,
            Ratio.FromFraction(possible == 0 ? 0 : served / possible));
    }

    private DayMoney Money(Fleet fleet, FleetFigures figures)
    {
        Estimate<Money>? cost = _hourly?.Map<MoneyRate, Money>(h => h * Demand.Day * fleet.Accelerators);
        Estimate<Money>? electricity = _electricity is { } price ? figures.Energy.With(price, (e, p) => e * p) : null;
        Estimate<Money>? revenue = _tokenPrice?.With(figures.OutputTokens, (p, t) => Quantities.Money.FromDollars(p.InDollarsPerMillion * t.InMillions));
        return new DayMoney(
            cost,
            cost?.With(figures.OutputTokens, PerMillion),
            electricity,
            electricity?.With(figures.OutputTokens, PerMillion),
            revenue,
            revenue is not null && cost is not null ? revenue.With(cost, (r, c) => r - c) : null);
    }

    private static TokenPrice PerMillion(Money money, TokenCount tokens) => TokenPrice.FromDollarsPerMillion(money.InDollars / tokens.InMillions);

    private MarginalPower Marginal(Fleet fleet, FleetFigures figures, DayMoney money, Fleet more)
    {
        bool isSame = ReferenceEquals(more.Demand, fleet.Demand) && more.Replicas.SequenceEqual(fleet.Replicas);
        FleetFigures larger = isSame ? figures : new FleetFigures(more);
        DayMoney then = Money(more, larger);
        return new MarginalPower(
            more.Accelerators - fleet.Accelerators,
            larger.OutputRate.With(figures.OutputRate, (a, b) => a - b),
            Difference(then.Margin, money.Margin),
            Difference(then.Cost, money.Cost));
    }

    private static Estimate<Money>? Difference(Estimate<Money>? after, Estimate<Money>? before) =>
        after is not null && before is not null ? after.With(before, (a, b) => a - b) : null;

    private MarginalDegree Degree(FleetFigures figures, MarginalPower megawatt)
    {
        Estimate<Ratio> saved = CoolingDegree.OverheadSaved;
        Estimate<Power> mean = figures.Energy.Map<Energy, Power>(e => e / Demand.Day);
        return new MarginalDegree(
            saved,
            OverheadSaved(mean, saved),
            _electricity is { } price ? OverheadSaved(mean, saved).With(price, (p, c) => p * Demand.Day * c) : null,
            OverheadSaved(figures.PeakPower, saved).With(megawatt.OutputRate, (p, r) => r * (p / Megawatt).InFraction),
            CoolingDegree.ServerPenalty(power.Cooling),
            CoolingDegree.Note(power.Cooling));
    }

    /// <summary>The facility's part of a power at the meter is (PUE - 1) / PUE of it.</summary>
    private Estimate<Power> OverheadSaved(Estimate<Power> atMeter, Estimate<Ratio> share) => Estimate.Combine(
        [Operand.Of(atMeter), Operand.Of(power.Pue), Operand.Of(share)],
        v => Power.FromWatts(v[0] * (v[1] - 1) / v[1] * v[2]));
}
