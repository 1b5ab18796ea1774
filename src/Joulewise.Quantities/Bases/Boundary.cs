namespace Joulewise.Quantities;

/// <summary>What a power or energy figure includes, from the accelerator board out to the utility meter.</summary>
/// <remarks>Each boundary contains the ones before it.</remarks>
public enum Boundary
{
    /// <summary>Accelerator package, its memory and voltage regulators, as NVML, amdsmi or DCGM report it.</summary>
    Board,

    /// <summary>Board plus host processors, memory, network cards, drives and fans of the chassis; before the power supply's loss.</summary>
    NodeDc,

    /// <summary>The node at its power inlet: node DC divided by the power supply's efficiency.</summary>
    NodeWall,

    /// <summary>Nodes plus their share of scale-up and leaf switches, power shelves and in-rack coolant distribution.</summary>
    Rack,

    /// <summary>The rack times PUE, or the utility meter.</summary>
    Facility,
}
