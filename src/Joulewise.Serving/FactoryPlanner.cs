using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Plans a power-limited factory: finds how every accelerator would serve the demand, and which of them to install.</summary>
/// <param name="catalogue">Accelerators, systems, engines and prices.</param>
/// <param name="predictor">The model of serving.</param>
public sealed class FactoryPlanner(Catalogue catalogue, Predictor predictor)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="question">What is planned.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The plan, with every candidate and why it was not chosen, and how many configurations were looked through.</returns>
    /// <exception cref="Joulewise.Quantities.InputException">The feed, the rack budget or the token price is out of range.</exception>
    public (PlanResult Plan, long Configurations) Plan(PlanQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        (IReadOnlyList<PlanCandidate> candidates, long configurations) = new Candidates(question, catalogue, predictor).Find(cancellation);
        PlanResult plan = Planner.Plan(new PlanRequest
        {
            Feed = question.Feed,
            Demand = question.Demand,
            Site = question.Site,
            Candidates = candidates,
            Mode = question.Mode,
            Objective = question.Objective,
            Sizing = question.Sizing,
            RackBudget = question.RackBudget,
            TokenPrice = question.TokenPrice,
        });
        return (plan, configurations);
    }
}
