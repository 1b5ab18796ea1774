using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Guesses which name a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>Picks the name nearest to the wanted one, or nothing when none is near.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="candidates">Folded names, each with the id it stands for.</param>
    /// <returns>The id, or <see langword="null"/>.</returns>
    internal static string? Nearest(string wanted, IEnumerable<(string Name, string Id)> candidates)
    {
        string name = Names.Fold(wanted);
        if (name.Length is 0 or > 100)
        {
            return null;
        }

        // A typing error is forgiven by a third of the name's length; beyond that a name that holds the wanted one counts.
        return candidates
            .Select(c => (c.Id, c.Name, Distance: Names.Distance(name, c.Name)))
            .Where(c => c.Distance <= Math.Max(1, name.Length / 3) || c.Name.Contains(name, StringComparison.Ordinal))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Id)
            .FirstOrDefault();
    }

    /// <summary>Makes the exception for a name no kind has.</summary>
    internal static InputException Unknown(string wanted, IEnumerable<CatalogEntry> entries)
    {
        string? nearest = Nearest(wanted, entries.SelectMany(e => e.Aliases.Prepend(e.Id).Select(n => (Names.Fold(n), e.Id))));
        return new InputException($"unknown entry {Messages.Show(wanted)}: {Ask(nearest)}`joulewise catalog list KIND` lists all of {Messages.List(Kinds.All)}");
    }

    /// <summary>Puts a guess as a question, followed by a space; empty without a guess.</summary>
    internal static string Ask(string? nearest) => nearest is null ? string.Empty : $"did you mean {nearest}? ";
}
