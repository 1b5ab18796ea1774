namespace Joulewise.Serving;

/// <summary>A plan.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Choice">The accelerator chosen, or <see langword="null"/> where none can serve.</param>
/// <param name="Candidates">Every candidate: those that take part in the choice best first, then the others in the order they were given.</param>
public sealed record PlanResult(PlanRequest Request, PlanChoice? Choice, IReadOnlyList<CandidatePlan> Candidates)
{
    /// <summary>Gets the factory chosen, or <see langword="null"/> where no candidate can serve.</summary>
    public FactoryPlan? Chosen => Choice is null ? null : Candidates[0].Plan;
}
