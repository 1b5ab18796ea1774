using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Plans a factory behind a feed: which accelerator, how many, and how its day goes.</summary>
public static class Planner
{
    private static readonly Power MostFeed = Power.FromGigawatts(100);

    private static readonly Power Megawatt = Power.FromMegawatts(1);

    /// <summary>Makes a plan.</summary>
    /// <remarks>
    /// Each class has a pool of whole replicas. Where the feed is short, every class gets the same share of its peak; at each hour
    /// a class is served its demand or its pool's capacity, whichever is less, and the rest is turned away. The draw that counts
    /// is the largest of the day for the counts chosen, so counts and load agree. docs/plan.md describes the arithmetic.
    /// </remarks>
    /// <param name="request">What is asked for.</param>
    /// <returns>The plan, with every candidate and why it was not chosen.</returns>
    /// <exception cref="InputException">The feed, the rack budget or the token price is out of range.</exception>
    /// <exception cref="ArgumentException">A candidate's options do not match the classes, or a curve passes the table of its power.</exception>
    public static PlanResult Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireInRange(request);
        CandidatePlan[] plans = [.. request.Candidates.Select(c => PlanOf(request, c))];
        CandidatePlan[] ranked = PlanRanking.Ranked(request.Objective, plans);
        return new PlanResult(
            request,
            PlanRanking.Choice(request.Objective, ranked),
            [.. ranked, .. plans.Where(p => p.Plan is null || p.Reason.Length > 0)]);
    }

    private static CandidatePlan PlanOf(PlanRequest request, PlanCandidate candidate)
    {
        if (candidate.Refusal is { } refusal)
        {
            return new CandidatePlan(candidate, null, refusal);
        }

        if (candidate.Power is not { } power)
        {
            return new CandidatePlan(candidate, null, "its power is not known");
        }

        if (request.Sizing == DrawBasis.Provisioned && power.BoardLimit is null)
        {
            return new CandidatePlan(candidate, null, "no rated power and no power limit is known, so nothing to provision");
        }

        Pool[] pools = PoolsOf(request.Demand, candidate, power);
        double feed = request.Feed.InWatts;
        FleetSizer sizer = new(request.Demand, pools, request.Sizing);
        Fleet fleet = Size(sizer, request.Mode, feed);
        if (fleet.Accelerators == 0)
        {
            return new CandidatePlan(candidate, null, string.Create(
                CultureInfo.InvariantCulture,
                $"the feed carries no replica of each class: the least factory draws {sizer.LeastWatts() / 1e6:G4} MW"));
        }

        Fleet more = Size(sizer, request.Mode, feed + Megawatt.InWatts);
        Fleet full = new FleetSizer(request.Demand, pools, DrawBasis.ExpectedPeak).Fill(feed);
        FactoryPlan plan = new FactoryBuilder(request, candidate, power).Build(fleet, more, full);
        return new CandidatePlan(candidate, plan, PlanRanking.WhyUnranked(request.Objective, plan));
    }

    private static Fleet Size(FleetSizer sizer, PlanMode mode, double feed) => mode == PlanMode.Fill ? sizer.Fill(feed) : sizer.Serve(feed);

    private static Pool[] PoolsOf(Demand demand, PlanCandidate candidate, FacilityPower power)
    {
        if (candidate.Options.Count != demand.Classes.Count)
        {
            throw new ArgumentException($"{candidate.Accelerator.Id} has {candidate.Options.Count} options for {demand.Classes.Count} classes.", nameof(candidate));
        }

        if (candidate.Options.Any(o => o.Curve.Points.Any(p => p.BoardPower > power.MostBoardPower) || o.Curve.IdleBoard > power.MostBoardPower))
        {
            throw new ArgumentException($"A curve of {candidate.Accelerator.Id} draws more than the power it was given for.", nameof(candidate));
        }

        return [.. candidate.Options.Select((o, i) => new Pool(demand.Classes[i], o, power))];
    }

    private static void RequireInRange(PlanRequest request)
    {
        if (request.Feed.InWatts <= 0 || request.Feed > MostFeed)
        {
            throw new InputException($"the feed is {request.Feed}: accepted is a power above 0, up to 100 GW, such as 10MW");
        }

        if (request.RackBudget is { } rack && rack.InWatts <= 0)
        {
            throw new InputException($"the rack budget is {rack}: accepted is a power above 0, such as 40kW");
        }

        if (request.TokenPrice is { } price && price.InDollarsPerMillion < 0)
        {
            throw new InputException($"the token price is {price}: accepted is 0 or more, such as 2 USD/Mtoken");
        }
    }
}
