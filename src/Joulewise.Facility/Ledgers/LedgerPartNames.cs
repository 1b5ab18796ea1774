namespace Joulewise.Facility;

/// <summary>The parts of a ledger in words.</summary>
public static class LedgerPartNames
{
    /// <summary>The name a reader sees.</summary>
    /// <param name="part">The part.</param>
    /// <returns>A short phrase in lower case.</returns>
    public static string Label(this LedgerPart part) => part switch
    {
        LedgerPart.Boards => "accelerator boards",
        LedgerPart.Host => "host, memory, drives",
        LedgerPart.NetworkCards => "network cards",
        LedgerPart.Fans => "fans",
        LedgerPart.Unexplained => "beyond the profile",
        LedgerPart.PowerSupply => "power supply loss",
        LedgerPart.ScaleUpSwitches => "scale-up switch trays",
        LedgerPart.Network => "network share",
        LedgerPart.Coolant => "pumps, coolant distribution",
        LedgerPart.Facility => "facility overhead",
        LedgerPart.Idle => "idle time",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a ledger."),
    };
}
