namespace Joulewise.Serving;

/// <summary>What became of one candidate.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Plan">Its factory, or <see langword="null"/> where it cannot serve.</param>
/// <param name="Reason">Why there is no factory, or why it does not take part in the choice; empty where it does.</param>
public sealed record CandidatePlan(PlanCandidate Candidate, FactoryPlan? Plan, string Reason);
