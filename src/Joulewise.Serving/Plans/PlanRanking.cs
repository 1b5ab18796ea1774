using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Chooses between factories.</summary>
/// <remarks>One that serves the whole demand goes before one that does not; then the objective decides; then energy, then the id.</remarks>
internal static class PlanRanking
{
    private const int LogDigits = 9;

    /// <summary>Why a factory takes no part in the choice; empty where it does.</summary>
    public static string WhyUnranked(Objective objective, FactoryPlan plan) =>
        objective == Objective.Cost && plan.Money.CostPerToken is null ? "no price of an hour is published" : string.Empty;

    /// <summary>Those that take part, best first.</summary>
    public static CandidatePlan[] Ranked(Objective objective, IEnumerable<CandidatePlan> plans) =>
    [
        .. plans
            .Where(p => p.Plan is not null && p.Reason.Length == 0)
            .OrderByDescending(p => p.Plan!.ServesAll)
            .ThenBy(p => Score(objective, p.Plan!))
            .ThenBy(p => p.Plan!.EnergyPerToken.Estimate.Value)
            .ThenBy(p => p.Candidate.Accelerator.Id, StringComparer.Ordinal),
    ];

    /// <summary>The choice among those that take part.</summary>
    public static PlanChoice? Choice(Objective objective, CandidatePlan[] ranked)
    {
        if (ranked.Length == 0)
        {
            return null;
        }

        string id = ranked[0].Candidate.Accelerator.Id;
        if (ranked.Length == 1)
        {
            return new PlanChoice(id, null, null, "the only candidate that can serve");
        }

        FactoryPlan best = ranked[0].Plan!;
        FactoryPlan next = ranked[1].Plan!;
        string reason = best.ServesAll && !next.ServesAll ? "the only candidate that serves the whole demand behind this feed" : Words(objective);
        return new PlanChoice(id, ranked[1].Candidate.Accelerator.Id, Ratio(objective, best, next), reason);
    }

    private static double Score(Objective objective, FactoryPlan plan) => objective switch
    {
        Objective.Joules => plan.EnergyPerToken.Estimate.Value.InJoulesPerToken,
        Objective.Cost => plan.Money.CostPerToken!.Value.InDollarsPerMillion,

        // Two that serve one demand in full tie, whatever the last digit says.
        _ => -Math.Round(Math.Log(plan.OutputRate.Value.InPerSecond), LogDigits),
    };

    private static Estimate<Ratio> Ratio(Objective objective, FactoryPlan best, FactoryPlan next) => objective switch
    {
        Objective.Joules => best.EnergyPerToken.RatioTo(next.EnergyPerToken),
        Objective.Cost => best.Money.CostPerToken!.Over(next.Money.CostPerToken!),
        _ => best.OutputRate.Over(next.OutputRate),
    };

    private static string Words(Objective objective) => objective switch
    {
        Objective.Joules => "least energy of an output token at the meter, idle time included",
        Objective.Cost => "least cost of an output token",
        _ => "most output tokens a day",
    };
}
