namespace Joulewise.Facility;

/// <summary>What one line of an owned hour pays for. Capital lines hold depreciation and financing.</summary>
public enum CostPart
{
    /// <summary>The accelerator.</summary>
    Accelerator,

    /// <summary>Host processors, memory, board, assembly and the server maker's margin.</summary>
    Host,

    /// <summary>Network cards, switches, cables and optics.</summary>
    Network,

    /// <summary>Drives.</summary>
    Storage,

    /// <summary>Chassis, power supplies, and cooling inside node or rack.</summary>
    RackAndCooling,

    /// <summary>Land development, building and offices.</summary>
    FacilityShell,

    /// <summary>Cooling plant.</summary>
    FacilityMechanical,

    /// <summary>Power distribution, uninterruptible supplies, generators.</summary>
    FacilityElectrical,

    /// <summary>Rent of space and power, in place of a facility of one's own.</summary>
    Colocation,

    /// <summary>Energy charge of the electricity at the meter.</summary>
    Electricity,

    /// <summary>Charge on the highest power drawn.</summary>
    DemandCharge,

    /// <summary>Staff, security, upkeep of the facility, insurance.</summary>
    Operations,

    /// <summary>Maintenance of hardware other than accelerators.</summary>
    Maintenance,

    /// <summary>Accelerators replaced at the owner's cost.</summary>
    Failures,
}
