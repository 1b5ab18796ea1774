namespace Joulewise.Facility;

/// <summary>The places of the inputs of an owned hour, each in the base unit of its dimension.</summary>
internal enum CostSlot
{
    /// <summary>USD.</summary>
    Accelerator,

    /// <summary>USD.</summary>
    Host,

    /// <summary>USD.</summary>
    Network,

    /// <summary>USD.</summary>
    Storage,

    /// <summary>USD.</summary>
    RackAndCooling,

    /// <summary>USD/kW of IT power.</summary>
    FacilityCost,

    /// <summary>USD/kW-month of IT power.</summary>
    ColocationRent,

    /// <summary>USD/kW-month of IT power.</summary>
    Operations,

    /// <summary>W of IT power set aside for one accelerator.</summary>
    ProvisionedPower,

    /// <summary>W of IT power drawn for one accelerator at work.</summary>
    BusyPower,

    /// <summary>W of IT power drawn for one idle accelerator.</summary>
    IdlePower,

    /// <summary>Facility over IT power.</summary>
    Pue,

    /// <summary>Busy over all time.</summary>
    BusyShare,

    /// <summary>USD/kWh, mean over the bands of the tariff.</summary>
    EnergyPrice,

    /// <summary>USD/kW-month of the highest power at the meter.</summary>
    DemandCharge,

    /// <summary>s.</summary>
    ItLife,

    /// <summary>Rest over price.</summary>
    ResidualValue,

    /// <summary>s.</summary>
    FacilityLife,

    /// <summary>Cost of capital of a year.</summary>
    CostOfCapital,

    /// <summary>Maintenance of a year over price.</summary>
    Maintenance,

    /// <summary>Failures of a year.</summary>
    FailureRate,

    /// <summary>Share of failures that the owner pays for.</summary>
    FailureOwnerShare,

    /// <summary>s.</summary>
    RepairTime,

    /// <summary>Output tokens per second of one accelerator at work.</summary>
    OutputRate,
}
