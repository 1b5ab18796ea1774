using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>At which boundary a claim's power was read, and whether a meter stands there.</summary>
internal static class ClaimBoundaries
{
    /// <summary>The boundary of a kind of power, or <see langword="null"/> where no meter read it or the claim does not say.</summary>
    public static Boundary? Of(ClaimPower kind) => kind switch
    {
        ClaimPower.Board => Boundary.Board,
        ClaimPower.NodeWall => Boundary.NodeWall,
        ClaimPower.Rack => Boundary.Rack,
        _ => null,
    };

    /// <summary>The boundary of a system's power, or <see langword="null"/> where a system of its kind has no one meter.</summary>
    public static Boundary? Of(SystemModel system) => system.Kind switch
    {
        "node" => Boundary.NodeWall,
        "rack" => Boundary.Rack,
        _ => null,
    };

    /// <summary>Why a metered reading decides nothing on a claim: it was read elsewhere than where the claim is of. Empty where both are one boundary.</summary>
    public static string WhySilent(Boundary? read, ClaimPower claimed) => read is not null && read == Of(claimed)
        ? string.Empty
        : $"{Place(read)}; {Claimed(claimed)}";

    private static string Place(Boundary? read) => read switch
    {
        Boundary.Board => "at the board",
        Boundary.NodeDc => "at the node behind its power supply",
        Boundary.NodeWall => "at the node's wall",
        Boundary.Rack => "at the rack",
        Boundary.Facility => "at the facility",
        _ => "at a boundary that is not recorded",
    };

    private static string Claimed(ClaimPower claimed) => claimed switch
    {
        ClaimPower.Board => "the claim is of the board",
        ClaimPower.NodeWall => "the claim is of the node's wall",
        ClaimPower.Rack => "the claim is of the rack with all that belongs to it",
        ClaimPower.Provisioned => "the claim is of provisioned power",
        ClaimPower.Tdp => "the claim is of rated power",
        _ => "the claim does not state its boundary",
    };
}
