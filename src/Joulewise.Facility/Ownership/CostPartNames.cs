namespace Joulewise.Facility;

/// <summary>Lines of an owned hour as a reader knows them.</summary>
public static class CostPartNames
{
    /// <summary>Names a line.</summary>
    /// <param name="part">The line.</param>
    /// <returns>The name, lower case.</returns>
    public static string Label(this CostPart part) => part switch
    {
        CostPart.Accelerator => "accelerator",
        CostPart.Host => "host",
        CostPart.Network => "network",
        CostPart.Storage => "storage",
        CostPart.RackAndCooling => "rack and cooling parts",
        CostPart.FacilityShell => "facility: site and shell",
        CostPart.FacilityMechanical => "facility: cooling plant",
        CostPart.FacilityElectrical => "facility: power distribution",
        CostPart.Colocation => "colocation",
        CostPart.Electricity => "electricity",
        CostPart.DemandCharge => "demand charge",
        CostPart.Operations => "operations and staff",
        CostPart.Maintenance => "maintenance",
        CostPart.Failures => "failures and spares",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such line."),
    };
}
