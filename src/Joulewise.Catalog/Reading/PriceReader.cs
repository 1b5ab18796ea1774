using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>prices/</c>, which holds the price book of one accelerator.</summary>
internal static class PriceReader
{
    internal static IEnumerable<PriceEntry> Read(EntryReader r)
    {
        string accelerator = r.RequiredReference("accelerator", Kinds.Accelerators);
        IReadOnlyList<EntryReader> entries = r.Maps("entries");
        if (entries.Count == 0)
        {
            throw r.Problem("entries", "needs at least one price");
        }

        foreach (EntryReader entry in entries)
        {
            PriceEntry price = new(
                entry.Text("id"),
                accelerator,
                entry.Choice("kind", "owned", "rented"),
                entry.Text("tier"),
                entry.Figure<MoneyRate>("cost") ?? throw entry.Missing("cost"));
            entry.End();
            yield return price;
        }
    }
}
