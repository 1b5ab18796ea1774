using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Where the power of one node goes at one load. Every power is of the whole node.</summary>
/// <param name="Boards">The accelerator boards.</param>
/// <param name="FixedDc">Host processors, memory, drives, network cards, baseboard and in-node switches.</param>
/// <param name="Fan">The fans.</param>
/// <param name="PsuEfficiency">DC out over AC in at this load.</param>
/// <param name="PsuLoss">What the power supplies lose.</param>
/// <param name="Network">The node's share of network switches and optics.</param>
public readonly record struct ChassisPoint(
    Power Boards,
    Power FixedDc,
    Power Fan,
    Ratio PsuEfficiency,
    Power PsuLoss,
    Power Network)
{
    /// <summary>Gets the load that the fans cool: boards and fixed parts.</summary>
    public Power PreFan => Boards + FixedDc;

    /// <summary>Gets the node behind its power supplies.</summary>
    public Power NodeDc => PreFan + Fan;

    /// <summary>Gets the node at its power inlet.</summary>
    public Power NodeWall => NodeDc + PsuLoss;

    /// <summary>Gets the node with its share of the network: the load that a PUE multiplies.</summary>
    public Power It => NodeWall + Network;

    /// <summary>The node at the utility meter.</summary>
    /// <param name="pue">Facility power over IT power; at least 1.</param>
    /// <returns>IT power times PUE.</returns>
    public Power Facility(Ratio pue) => pue.Of(It);
}
