namespace Joulewise.Facility;

/// <summary>Which inputs each line of an owned hour reads.</summary>
internal static class CostPartNeeds
{
    private static readonly CostSlot[] ItCapital = [CostSlot.ItLife, CostSlot.ResidualValue, CostSlot.CostOfCapital];

    private static readonly CostSlot[] Facility = [CostSlot.FacilityCost, CostSlot.FacilityLife, CostSlot.CostOfCapital, CostSlot.ProvisionedPower];

    /// <summary>The inputs of a line.</summary>
    public static IReadOnlyList<CostSlot> Of(CostPart part) => part switch
    {
        CostPart.Accelerator => [CostSlot.Accelerator, .. ItCapital],
        CostPart.Host => [CostSlot.Host, .. ItCapital],
        CostPart.Network => [CostSlot.Network, .. ItCapital],
        CostPart.Storage => [CostSlot.Storage, .. ItCapital],
        CostPart.RackAndCooling => [CostSlot.RackAndCooling, .. ItCapital],
        CostPart.FacilityShell or CostPart.FacilityMechanical or CostPart.FacilityElectrical => Facility,
        CostPart.Colocation => [CostSlot.ColocationRent, CostSlot.ProvisionedPower],
        CostPart.Operations => [CostSlot.Operations, CostSlot.ProvisionedPower],
        CostPart.Electricity => [CostSlot.EnergyPrice, CostSlot.BusyPower, CostSlot.IdlePower, CostSlot.Pue, CostSlot.BusyShare],
        CostPart.DemandCharge => [CostSlot.DemandCharge, CostSlot.BusyPower, CostSlot.Pue],
        CostPart.Maintenance => [CostSlot.Maintenance, CostSlot.Host, CostSlot.Network, CostSlot.Storage, CostSlot.RackAndCooling],
        _ => [CostSlot.Accelerator, CostSlot.FailureRate, CostSlot.FailureOwnerShare],
    };
}
