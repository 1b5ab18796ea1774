using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>What a rack-scale system of the NVL72 class draws beside its boards. Power shelves replace node supplies.</summary>
/// <param name="Accelerators">Accelerators in the rack.</param>
/// <param name="Trays">Compute trays.</param>
/// <param name="BoardsPerTray">Superchip boards in a tray.</param>
/// <param name="TrayAuxiliaryLow">Low end of what a tray draws beside its boards (drives, cards, fans).</param>
/// <param name="TrayAuxiliaryHigh">High end of the same.</param>
/// <param name="SwitchTrays">Scale-up switch trays.</param>
/// <param name="SwitchTray">Power of one switch tray.</param>
/// <param name="NetworkLow">Low end of the rack's share of network switches and optics.</param>
/// <param name="NetworkHigh">High end of the same.</param>
/// <param name="ShelfCapacity">Rated power of all power shelves together.</param>
/// <param name="ShelfEfficiency">Efficiency at shares of <paramref name="ShelfCapacity"/>: piecewise linear, flat outside.</param>
/// <param name="Grade">What the profile rests on.</param>
/// <param name="Source">Where the profile was read, and when.</param>
public sealed record RackProfile(
    int Accelerators,
    int Trays,
    int BoardsPerTray,
    Power TrayAuxiliaryLow,
    Power TrayAuxiliaryHigh,
    int SwitchTrays,
    Power SwitchTray,
    Power NetworkLow,
    Power NetworkHigh,
    Power ShelfCapacity,
    IReadOnlyList<PsuPoint> ShelfEfficiency,
    Grade Grade,
    Source Source);
