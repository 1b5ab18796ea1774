using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>capital/</c>.</summary>
internal static class CapitalReader
{
    internal static IEnumerable<CapitalCosts> Read(EntryReader r)
    {
        yield return new CapitalCosts
        {
            Id = r.Text("id"),
            AcceleratorId = r.RequiredReference("accelerator", Kinds.Accelerators),
            Accelerator = r.Range<Money>("accelerator_price"),
            Host = r.Range<Money>("host"),
            Network = r.Range<Money>("network"),
            Storage = r.Range<Money>("storage"),
            RackAndCooling = r.Range<Money>("rack_and_cooling"),
            BillOfMaterials = r.Range<Money>("bill_of_materials"),
            MemoryFitted = r.Figure<DataSize>("memory_fitted"),
            MemoryPrice = r.Range<MemoryPrice>("memory_price"),
            Note = r.OptionalText("note"),
        };
    }
}
