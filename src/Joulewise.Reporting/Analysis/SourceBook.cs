using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Collects the sources that figures name, each once, in order of first use.</summary>
internal sealed class SourceBook(IReadOnlyDictionary<string, string> licences)
{
    private readonly List<SourceEntry> _entries = [];
    private readonly Dictionary<string, string> _idByContent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Gets the sources so far.</summary>
    public IReadOnlyList<SourceEntry> Entries => _entries;

    /// <summary>Records sources.</summary>
    /// <returns>Their ids in this report, each once.</returns>
    public IReadOnlyList<string> Record(IEnumerable<Source> sources) =>
        [.. sources.Select(Record).Distinct(StringComparer.Ordinal)];

    /// <summary>Records a source.</summary>
    /// <returns>Its id in this report. Two different sources never share one.</returns>
    public string Record(Source source)
    {
        // The id is part of it: rows of one run share all else, and a citation must lead to the row that it speaks of.
        string content = string.Join('\u001f', source.Id, source.Title, source.Reference, source.Date);
        if (_idByContent.TryGetValue(content, out string? known))
        {
            return known;
        }

        string id = source.Id;
        for (int n = 2; !_ids.Add(id); n++)
        {
            id = $"{source.Id}-{n}";
        }

        _idByContent.Add(content, id);
        _entries.Add(new SourceEntry(id, source.Title, source.Reference, CommitIn(source.Reference), source.Date, source.Licence.Length > 0 ? source.Licence : LicenceOf(source.Id)));
        return id;
    }

    /// <summary>The terms of the collection that a row's id begins with, or empty.</summary>
    private string LicenceOf(string id) => licences
        .Where(l => id.StartsWith(l.Key, StringComparison.Ordinal))
        .Select(l => l.Value)
        .FirstOrDefault(string.Empty);

    /// <summary>The commit in a reference such as <c>owner/name@0123abc:path</c>, or empty.</summary>
    private static string CommitIn(string reference)
    {
        int at = reference.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return string.Empty;
        }

        int end = at + 1;
        while (end < reference.Length && char.IsAsciiHexDigitLower(reference[end]))
        {
            end++;
        }

        return end - at > 6 ? reference[(at + 1)..end] : string.Empty;
    }
}
