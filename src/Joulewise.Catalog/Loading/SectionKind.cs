namespace Joulewise.Catalog;

/// <summary>What sets one kind of entry apart from the others.</summary>
/// <param name="One">What a person calls one entry.</param>
/// <param name="Many">The folder and the name on the command line.</param>
/// <param name="Read">Reads all entries of a file.</param>
/// <param name="Id">Gets the id of an entry.</param>
/// <param name="Aliases">Gets the other names of an entry.</param>
/// <param name="Describe">Shows an entry.</param>
/// <param name="FileHoldsOne">Whether a file holds one entry and is named after it.</param>
internal sealed record SectionKind<T>(
    string One,
    string Many,
    Func<EntryReader, IEnumerable<T>> Read,
    Func<T, string> Id,
    Func<T, IReadOnlyList<string>> Aliases,
    Func<T, CatalogEntry> Describe,
    bool FileHoldsOne = true);
