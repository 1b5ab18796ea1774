namespace Joulewise.Catalog;

/// <summary>Shows accelerators and systems.</summary>
internal static class HardwareDescriptions
{
    internal static CatalogEntry Describe(Accelerator a) => new(
        Kinds.Accelerators,
        a.Id,
        a.Name,
        a.Aliases,
        new FieldList()
            .Add("vendor", a.Vendor)
            .Add("architecture", a.Architecture)
            .Add("year", a.Year)
            .Add("status", a.Status)
            .Add("process", a.Process)
            .Add("form", a.Form)
            .Add("tdp", a.Tdp, "W")
            .Add("idle_power", a.IdlePower, "W")
            .Add("memory", a.Memory, "GB")
            .Add("memory_type", a.MemoryType)
            .Add("memory_bandwidth", a.MemoryBandwidth, "GB/s")
            .Add("on_chip_memory", a.OnChipMemory, "MB")
            .Add("fp16_dense", a.Fp16Dense, "TFLOPS")
            .Add("fp8_dense", a.Fp8Dense, "TFLOPS")
            .Add("fp6_dense", a.Fp6Dense, "TFLOPS")
            .Add("fp4_dense", a.Fp4Dense, "TFLOPS")
            .Add("int8_dense", a.Int8Dense, "TFLOPS")
            .Add("scale_up_name", a.ScaleUpName)
            .Add("scale_up_bandwidth", a.ScaleUpBandwidth, "GB/s")
            .Add("scale_up_domain", a.ScaleUpDomain)
            .Add("scale_out_bandwidth", a.ScaleOutBandwidth, "Gbit/s")
            .Add("note", a.Note)
            .Fields);

    internal static CatalogEntry Describe(SystemModel s)
    {
        FieldList list = new FieldList()
            .Add("kind", s.Kind)
            .Add("accelerator", s.AcceleratorId)
            .Add("accelerator_count", s.AcceleratorCount)
            .Add("host", s.Host)
            .Add("cooling", s.Cooling)
            .Add("scale_up_domain", s.ScaleUpDomain)
            .Add("max_power", s.MaxPower, "W")
            .Add("typical_power", s.TypicalPower, "W")
            .Add("idle_power", s.IdlePower, "W")
            .Add("highest_air_inlet", s.HighestAirInlet)
            .Add("highest_liquid_supply", s.HighestLiquidSupply);
        foreach (Figure<Quantities.Power> provisioned in s.ProvisionedPerAccelerator)
        {
            list.Add("provisioned_per_accelerator", provisioned, "W");
        }

        list.Add("price", s.Price, "USD");
        if (s.Chassis is { } c)
        {
            list.Add(
                "chassis",
                $"{FieldList.Amount(c.FixedDc, "W")} fixed, fans up to {FieldList.Amount(c.FanNameplate, "W")}, supplies {FieldList.Amount(c.PsuCapacity, "W")}, network {FieldList.Amount(c.Network, "W")}",
                c.Grade,
                c.Source);
        }

        if (s.Rack is { } r)
        {
            list.Add(
                "rack",
                $"{r.Trays} trays at {FieldList.Amount(r.TrayAuxiliaryLow, "W")} to {FieldList.Amount(r.TrayAuxiliaryHigh, "W")} beside their boards, {r.SwitchTrays} switch trays at {FieldList.Amount(r.SwitchTray, "W")}, network {FieldList.Amount(r.NetworkLow, "W")} to {FieldList.Amount(r.NetworkHigh, "W")}, shelves {FieldList.Amount(r.ShelfCapacity, "W")}",
                r.Grade,
                r.Source);
        }

        list.Add("note", s.Note);
        return new CatalogEntry(Kinds.Systems, s.Id, s.Name, s.Aliases, list.Fields);
    }
}
