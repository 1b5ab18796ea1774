using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads declarations of sources. A source without a date must say why it has none.</summary>
internal static class SourceReader
{
    /// <summary>Reads a mapping of ids to sources.</summary>
    internal static void ReadInto(EntryReader reader, Dictionary<string, Source> sources)
    {
        foreach (string id in reader.Keys)
        {
            EntryReader entry = reader.Map(id)!;
            string title = entry.Text("title");
            string reference = entry.Text("reference");
            string date = entry.OptionalText("date");
            string undated = entry.OptionalText("undated");
            string licence = entry.OptionalText("licence");
            if (date.Length > 0 == undated.Length > 0)
            {
                throw entry.Problem(date.Length > 0 ? "undated" : "date", "a source has either a 'date' or, under 'undated', the reason why it has none");
            }

            if (date.Length > 0 && !IsoDate.IsValid(date))
            {
                throw entry.Problem("date", $"{Messages.Show(date)} is not a date like 2026, 2026-08 or 2026-08-15");
            }

            entry.End();
            sources[id] = new Source(id, undated.Length > 0 ? $"{title} (no date: {undated})" : title, reference, date, licence);
        }
    }
}
