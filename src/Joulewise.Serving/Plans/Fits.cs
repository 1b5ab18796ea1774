using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Counts accelerators behind a feed and in a rack.</summary>
internal static class Fits
{
    /// <summary>Accelerators behind a feed, by each way of counting their draw.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="power">Its power.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="full">The factory that fills the feed at the demand's mix and shape.</param>
    public static IReadOnlyList<FeedFit> Behind(PlanCandidate candidate, FacilityPower power, Power feed, Fleet full) =>
        [Nameplate(candidate, power, feed), Published(power, feed), Expected(feed, full)];

    /// <summary>Whole systems in a rack.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="power">Its power.</param>
    /// <param name="budget">Power at the rack's inlet.</param>
    /// <param name="fleet">The factory, for its accelerators and what the busiest of them draws.</param>
    public static IReadOnlyList<RackFit> InRack(PlanCandidate candidate, FacilityPower power, Power budget, Fleet fleet) =>
    [
        Rack(FeedFit.Nameplate, candidate, AtLimit(candidate, power, Boundary.Rack), budget, fleet.Accelerators, "every board at its limit"),
        Rack(FeedFit.ExpectedPeak, candidate, BusiestAtRack(fleet), budget, fleet.Accelerators, "the accelerators of the pool that draws most each, in its busiest hour"),
    ];

    private static FeedFit Nameplate(PlanCandidate candidate, FacilityPower power, Power feed)
    {
        return AtLimit(candidate, power, Boundary.Facility) is { } draw
            ? Count(FeedFit.Nameplate, draw, feed, "every board at its limit at once, through the ledger to the meter")
            : new FeedFit(FeedFit.Nameplate, null, null, "no rated power and no power limit is known");
    }

    /// <summary>The draw of an accelerator whose board is at its limit, or <see langword="null"/> where none is known.</summary>
    private static Estimate<Power>? AtLimit(PlanCandidate candidate, FacilityPower power, Boundary boundary)
    {
        if (power.BoardLimit is not { } limit)
        {
            return null;
        }

        Figure<Power>? tdp = candidate.Accelerator.Tdp;
        Estimate<Power> board = tdp is { } rated && rated.Value == limit
            ? Estimate.Exact($"tdp/{candidate.Accelerator.Id}", rated.Value, rated.Grade, rated.Source)
            : Estimate.Exact($"board-limit/{candidate.Accelerator.Id}", limit, Grade.A, new Source("board-limit", "Power limit of the boards, a choice", "plan"));
        return power.LedgerAt(board).At(boundary);
    }

    private static FeedFit Published(FacilityPower power, Power feed)
    {
        if (power.Published is not [{ } newest, ..])
        {
            return new FeedFit(FeedFit.PublishedConstant, null, null, "no planning power of this system is published");
        }

        Estimate<Power> constant = Estimate.Exact(
            $"provisioned/{newest.SystemId}/{newest.Date}", newest.PerAccelerator.Value, newest.PerAccelerator.Grade, newest.PerAccelerator.Source);
        return newest.Boundary == Boundary.Facility
            ? Count(FeedFit.PublishedConstant, constant, feed, $"planning constant of {newest.Date}, read as power at the meter")
            : Count(FeedFit.PublishedConstant, constant.With(power.Pue, (p, u) => p * u.InFraction), feed, $"planning constant of {newest.Date}, read as IT power, times PUE");
    }

    private static FeedFit Expected(Power feed, Fleet full)
    {
        if (full.Accelerators == 0)
        {
            return new FeedFit(FeedFit.ExpectedPeak, null, null, "the feed carries no replica of each class");
        }

        Estimate<Power> draw = new FleetFigures(full).PeakPower.Map<Power, Power>(p => p / full.Accelerators);
        return Count(FeedFit.ExpectedPeak, draw, feed, "largest draw of the day of a factory that fills the feed at this mix and shape, over its accelerators");
    }

    private static FeedFit Count(string draw, Estimate<Power> each, Power feed, string note) =>
        new(draw, each, (long)Math.Floor((feed / each.Value).InFraction), note);

    private static Estimate<Power>? BusiestAtRack(Fleet fleet)
    {
        double most = 0;
        (Pool Pool, double Load)? busiest = null;
        for (int i = 0; i < fleet.Pools.Count; i++)
        {
            foreach (DemandSpan span in fleet.Demand.Spans)
            {
                (long busy, double load) = fleet.Share(i, span);
                double watts = fleet.Pools[i].Power.WattsAt(Boundary.Rack, fleet.Pools[i].BoardWatts(load));
                if (busy > 0 && watts > most)
                {
                    (most, busiest) = (watts, (fleet.Pools[i], load));
                }
            }
        }

        return busiest is { } at
            ? at.Pool.Power.LedgerAt(PoolFigures.BoardPower(at.Pool.Option, Power.FromWatts(at.Pool.BoardWatts(at.Load)))).At(Boundary.Rack)
            : null;
    }

    private static RackFit Rack(string draw, PlanCandidate candidate, Estimate<Power>? each, Power budget, long accelerators, string note)
    {
        if (each is null)
        {
            return new RackFit(draw, null, null, null, null, "not known: no rated power, or nothing is served");
        }

        int inSystem = Math.Max(1, candidate.System?.AcceleratorCount ?? 1);
        Power system = each.Value * inSystem;
        long systems = (long)Math.Floor((budget / system).InFraction);
        if (candidate.System?.Kind is "rack")
        {
            systems = Math.Min(systems, 1);
        }

        long inRack = systems * inSystem;
        return new RackFit(
            draw,
            each,
            systems,
            inRack,
            inRack > 0 ? (accelerators + inRack - 1) / inRack : null,
            inRack > 0
                ? note
                : string.Create(CultureInfo.InvariantCulture, $"one system of {inSystem} draws {system.InKilowatts:G4} kW, more than the rack's {budget.InKilowatts:G4} kW ({note})"));
    }
}
