using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What a factory is planned for, before it is known how any accelerator would serve it.</summary>
public sealed record PlanQuestion : ServingSpace
{
    /// <summary>Initialises a question over the whole space.</summary>
    public PlanQuestion()
    {
    }

    /// <summary>Initialises a question.</summary>
    /// <param name="space">What may be chosen.</param>
    public PlanQuestion(ServingSpace space)
        : base(space)
    {
    }

    /// <summary>Gets the model.</summary>
    public required ModelArchitecture Model { get; init; }

    /// <summary>Gets the accelerators to choose from; at least one.</summary>
    public required IReadOnlyList<Accelerator> Accelerators { get; init; }

    /// <summary>Gets the power at the facility's meter.</summary>
    public required Power Feed { get; init; }

    /// <summary>Gets the demand.</summary>
    public required Demand Demand { get; init; }

    /// <summary>Gets what is done with power left over.</summary>
    public PlanMode Mode { get; init; } = PlanMode.Demand;

    /// <summary>Gets what decides, between configurations and between accelerators.</summary>
    public Objective Objective { get; init; } = Objective.Joules;

    /// <summary>Gets by which draw the factory is sized.</summary>
    public DrawBasis Sizing { get; init; } = DrawBasis.ExpectedPeak;

    /// <summary>Gets the power of one rack behind its inlet, or <see langword="null"/> without such a budget.</summary>
    public Power? RackBudget { get; init; }

    /// <summary>Gets what an output token is sold for, or <see langword="null"/> without revenue.</summary>
    public TokenPrice? TokenPrice { get; init; }

    /// <summary>Gets the site, for its PUE and its price of electricity.</summary>
    public required Site Site { get; init; }
}
