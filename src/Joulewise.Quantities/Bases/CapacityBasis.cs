namespace Joulewise.Quantities;

/// <summary>Which hardware time an energy or power figure counts.</summary>
public enum CapacityBasis
{
    /// <summary>Only the time with work.</summary>
    Active,

    /// <summary>Work plus the idle time of the same pool, spread over the tokens served.</summary>
    WithIdle,

    /// <summary>All hardware reserved for the service (SCI, ISO/IEC 21031:2024).</summary>
    Reserved,

    /// <summary>Nameplate or planning power. Not energy at all, and never called consumed.</summary>
    Provisioned,
}
