using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What an owned hour of one accelerator is made from.</summary>
public sealed record OwnershipRequest
{
    /// <summary>Gets what the accelerator and its share of node, rack and network cost to buy.</summary>
    public required CapitalCosts Capital { get; init; }

    /// <summary>Gets the owner's terms.</summary>
    public required CostTerms Terms { get; init; }

    /// <summary>Gets the site, for electricity and PUE.</summary>
    public required Site Site { get; init; }

    /// <summary>Gets the system, for the power set aside; <see langword="null"/> leaves the facility's lines missing.</summary>
    public SystemModel? System { get; init; }

    /// <summary>Gets the power of the deployment; without it the terms' mean load of the power set aside stands in.</summary>
    public BoundaryLedger? Ledger { get; init; }

    /// <summary>Gets the busy share; without it the hardware is always busy.</summary>
    public UtilisationBasis? Utilisation { get; init; }

    /// <summary>Gets output tokens per second of one accelerator at work; without it there is a cost of an hour and none of a token.</summary>
    public Estimate<TokenRate>? Output { get; init; }
}
