using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What a plan is asked for.</summary>
public sealed record PlanRequest
{
    /// <summary>Gets the power at the facility's meter; above 0.</summary>
    public required Power Feed { get; init; }

    /// <summary>Gets the demand: as it is, or with <see cref="PlanMode.Fill"/> its mix and shape.</summary>
    public required Demand Demand { get; init; }

    /// <summary>Gets the site, for the price of electricity.</summary>
    public required Site Site { get; init; }

    /// <summary>Gets the accelerators to choose from, with distinct ids.</summary>
    public required IReadOnlyList<PlanCandidate> Candidates { get; init; }

    /// <summary>Gets what is done with power left over.</summary>
    public PlanMode Mode { get; init; } = PlanMode.Demand;

    /// <summary>Gets what decides.</summary>
    public Objective Objective { get; init; } = Objective.Joules;

    /// <summary>Gets by which draw the factory is sized.</summary>
    public DrawBasis Sizing { get; init; } = DrawBasis.ExpectedPeak;

    /// <summary>Gets the power of one rack behind its inlet, or <see langword="null"/> without such a budget.</summary>
    public Power? RackBudget { get; init; }

    /// <summary>Gets what an output token is sold for, or <see langword="null"/> without revenue.</summary>
    public TokenPrice? TokenPrice { get; init; }
}
