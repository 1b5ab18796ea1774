using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>systems/</c>.</summary>
internal static class SystemReader
{
    internal static IEnumerable<SystemModel> Read(EntryReader r)
    {
        SystemModel system = new()
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Aliases = r.Texts("aliases"),
            Kind = r.Choice("kind", "node", "rack", "pod"),
            AcceleratorId = r.RequiredReference("accelerator", Kinds.Accelerators),
            AcceleratorCount = r.Count("accelerator_count"),
            Host = r.OptionalText("host"),
            Cooling = r.Has("cooling") ? r.Choice("cooling", "air", "liquid") : string.Empty,
            ScaleUpDomain = r.OptionalCount("scale_up_domain"),
            MaxPower = r.Figure<Power>("max_power"),
            TypicalPower = r.Figure<Power>("typical_power"),
            IdlePower = r.Figure<Power>("idle_power"),
            ProvisionedPerAccelerator = r.Figures<Power>("provisioned_per_accelerator"),
            Price = r.Figure<Money>("price"),
            HighestAirInlet = r.Temperature("highest_air_inlet"),
            HighestLiquidSupply = r.Temperature("highest_liquid_supply"),
            Chassis = r.Map("chassis") is { } chassis ? PowerProfileReader.ReadChassis(chassis) : null,
            Rack = r.Map("rack") is { } rack ? PowerProfileReader.ReadRack(rack) : null,
            Note = r.OptionalText("note"),
        };
        if (system.Chassis is { } c && c.Accelerators != system.AcceleratorCount)
        {
            throw r.Problem("chassis", $"the profile counts {c.Accelerators} accelerators, the system {system.AcceleratorCount}");
        }

        if (system.Rack is { } k && k.Accelerators != system.AcceleratorCount)
        {
            throw r.Problem("rack", $"the profile counts {k.Accelerators} accelerators, the system {system.AcceleratorCount}");
        }

        yield return system;
    }
}
