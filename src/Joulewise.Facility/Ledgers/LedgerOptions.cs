using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What a ledger may be told beside system, accelerator, board power and site. Every option has a default.</summary>
public sealed record LedgerOptions
{
    /// <summary>Gets the options used when none are given.</summary>
    public static LedgerOptions Default { get; } = new();

    /// <summary>Gets the busy share of the accelerators' time; without it there is no figure with idle time.</summary>
    public UtilisationBasis? Utilisation { get; init; }

    /// <summary>Gets a value indicating whether the deployment spans nodes, so that scale-out cards and switches are in use.</summary>
    public bool ScaleOut { get; init; }

    /// <summary>Gets the cooling, where it is not the system's own.</summary>
    public CoolingKind? Cooling { get; init; }

    /// <summary>Gets a value indicating whether the board power was read on a superchip module and so holds the host processor.</summary>
    public bool BoardPowerIncludesHostProcessor { get; init; }

    /// <summary>Gets the idle power of one board, where it is known better than by the catalogue.</summary>
    public Estimate<Power>? IdleBoardPower { get; init; }

    /// <summary>
    /// Gets the factor on the modelled rest of a node or rack that all systems of a kind share, in place of
    /// <see cref="ChassisDiscrepancy"/>. Exactly 1 takes the profile at its word.
    /// </summary>
    public Estimate<Ratio>? SharedDiscrepancy { get; init; }

    /// <summary>Gets the factor of this one system, in place of <see cref="ChassisDiscrepancy.Own"/>.</summary>
    public Estimate<Ratio>? OwnDiscrepancy { get; init; }

    /// <summary>Gets the PUE, in place of the site's.</summary>
    public Estimate<Ratio>? Pue { get; init; }
}
