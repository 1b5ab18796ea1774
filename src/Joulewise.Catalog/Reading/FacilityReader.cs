using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>facilities/</c>, which holds the facilities of one operator.</summary>
internal static class FacilityReader
{
    internal static IEnumerable<FacilityEntry> Read(EntryReader r)
    {
        string name = r.Text("operator");
        IReadOnlyList<EntryReader> entries = r.Maps("entries");
        if (entries.Count == 0)
        {
            throw r.Problem("entries", "needs at least one facility");
        }

        foreach (EntryReader entry in entries)
        {
            FacilityEntry facility = new(
                entry.Text("id"),
                name,
                entry.Text("place"),
                entry.RequiredReference("climate", Kinds.Climates),
                entry.Choice("plant", [.. FacilityEntry.Plants]),
                entry.Choice("power", [.. FacilityEntry.PowerChains]),
                entry.Flag("counts_offices"),
                new Figure<Ratio>(entry.Share("pue", 1, 10), entry.Grade(), entry.Source(), entry.OptionalText("note")))
            {
                PlantReadFromPue = entry.Flag("plant_read_from_pue"),
            };
            entry.End();
            yield return facility;
        }
    }
}
