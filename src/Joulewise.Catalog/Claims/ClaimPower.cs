namespace Joulewise.Catalog;

/// <summary>What kind of power a claim's watts are. Only the last three were read by a meter.</summary>
public enum ClaimPower
{
    /// <summary>The claim does not say.</summary>
    NotStated,

    /// <summary>A planning constant; never consumed.</summary>
    Provisioned,

    /// <summary>Rated power of the board.</summary>
    Tdp,

    /// <summary>The board's own telemetry.</summary>
    Board,

    /// <summary>A meter at the node's inlet.</summary>
    NodeWall,

    /// <summary>A meter at the rack.</summary>
    Rack,
}
