using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>capital/</c>.</summary>
internal static class CapitalReader
{
    internal static IEnumerable<CapitalCosts> Read(EntryReader r)
    {
        string id = r.Text("id");
        string accelerator = r.RequiredReference("accelerator", Kinds.Accelerators);
        yield return new CapitalCosts
        {
            Id = string.Equals(id, accelerator, StringComparison.Ordinal)
                ? id
                : throw r.Problem("id", $"must be the id of its accelerator, {Messages.Show(accelerator)}: an accelerator has one entry"),
            AcceleratorId = accelerator,
            Accelerator = r.Range<Money>("accelerator_price"),
            Host = r.Range<Money>("host"),
            Network = r.Range<Money>("network"),
            Storage = r.Range<Money>("storage"),
            RackAndCooling = r.Range<Money>("rack_and_cooling"),
            PartsBorrowed = r.Flag("parts_borrowed"),
            BillOfMaterials = r.Range<Money>("bill_of_materials"),
            MemoryFitted = r.Figure<DataSize>("memory_fitted"),
            MemoryPrice = r.Range<MemoryPrice>("memory_price"),
            Note = r.OptionalText("note"),
        };
    }
}
