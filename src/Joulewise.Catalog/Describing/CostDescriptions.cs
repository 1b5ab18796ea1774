namespace Joulewise.Catalog;

/// <summary>Shows capital and terms.</summary>
internal static class CostDescriptions
{
    internal static CatalogEntry Describe(CapitalCosts c) => new(
        Kinds.Capital,
        c.Id,
        $"{c.AcceleratorId}, capital",
        [],
        new FieldList()
            .Add("accelerator", c.AcceleratorId)
            .Add("accelerator_price", c.Accelerator, "USD")
            .Add("host", c.Host, "USD")
            .Add("network", c.Network, "USD")
            .Add("storage", c.Storage, "USD")
            .Add("rack_and_cooling", c.RackAndCooling, "USD")
            .Add("bill_of_materials", c.BillOfMaterials, "USD")
            .Add("memory_fitted", c.MemoryFitted, "GB")
            .Add("memory_price", c.MemoryPrice, "USD/GB")
            .Add("note", c.Note)
            .Fields);

    internal static CatalogEntry Describe(CostTerms t)
    {
        FieldList list = new FieldList()
            .Add("housing", t.Housing)
            .Add("cost_of_capital", t.CostOfCapital, "%")
            .Add("it_life", t.ItLife, "y")
            .Add("residual_value", t.ResidualValue, "%")
            .Add("facility_life", t.FacilityLife, "y")
            .Add("facility_cost", t.FacilityCost, "USD/kW");
        if (t.FacilitySplit is { } split)
        {
            list.Add(
                "facility_split",
                $"shell {FieldList.Amount(split.Shell, "%")}, mechanical {FieldList.Amount(split.Mechanical, "%")}, electrical {FieldList.Amount(split.Electrical, "%")}",
                split.Grade,
                split.Source,
                split.Note);
        }

        list.Add("colocation_rent", t.ColocationRent, "USD/kW-month")
            .Add("operations", t.Operations, "USD/kW-month")
            .Add("maintenance", t.Maintenance, "%")
            .Add("failure_rate", t.FailureRate, "%")
            .Add("failure_owner_share", t.FailureOwnerShare, "%")
            .Add("repair_time", t.RepairTime, "d")
            .Add("mean_load", t.MeanLoad, "%")
            .Add("note", t.Note);
        return new CatalogEntry(Kinds.Terms, t.Id, t.Name, t.Aliases, list.Fields);
    }
}
