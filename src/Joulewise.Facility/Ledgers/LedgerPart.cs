namespace Joulewise.Facility;

/// <summary>What draws the power of one ledger line.</summary>
public enum LedgerPart
{
    /// <summary>Accelerator boards: package, memory and voltage regulators.</summary>
    Boards,

    /// <summary>Host processors, memory, drives, baseboard, and what the profile counts with them: network cards and in-node switches.</summary>
    Host,

    /// <summary>Network cards, where the profile gives them apart.</summary>
    NetworkCards,

    /// <summary>Fans in the node.</summary>
    Fans,

    /// <summary>What wall meters read beyond the profile.</summary>
    Unexplained,

    /// <summary>Conversion loss of power supplies or power shelves.</summary>
    PowerSupply,

    /// <summary>Scale-up switch trays outside the node.</summary>
    ScaleUpSwitches,

    /// <summary>The share of network switches and optics outside the node.</summary>
    Network,

    /// <summary>Pumps and coolant distribution in the rack or row.</summary>
    Coolant,

    /// <summary>What the facility adds to its IT load: cooling plant, power distribution, lighting.</summary>
    Facility,

    /// <summary>Power of idle time, spread over the time with work.</summary>
    Idle,
}
