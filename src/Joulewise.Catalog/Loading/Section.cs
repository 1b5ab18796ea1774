using System.Diagnostics.CodeAnalysis;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>All entries of one kind, sorted by id, found by id or alias.</summary>
internal sealed class Section<T>
    where T : class
{
    private readonly SectionKind<T> _kind;
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="Section{T}"/> class.</summary>
    /// <param name="kind">What the entries are.</param>
    /// <param name="layers">Entries by layer, the lowest first. The same id replaces, a new id adds, and a name taken twice goes to the upper layer.</param>
    /// <exception cref="InputException">Two entries of one layer share a name.</exception>
    internal Section(SectionKind<T> kind, IEnumerable<IReadOnlyList<Located<T>>> layers)
    {
        _kind = kind;
        Dictionary<string, T> merged = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<Located<T>> layer in layers)
        {
            Index(layer);
            foreach (Located<T> item in layer)
            {
                merged[kind.Id(item.Entry)] = item.Entry;
            }
        }

        Items = [.. merged.Values.OrderBy(kind.Id, StringComparer.Ordinal)];
        HashSet<T> alive = new(Items, ReferenceEqualityComparer.Instance);
        foreach (string name in _byName.Where(p => !alive.Contains(p.Value)).Select(p => p.Key).ToList())
        {
            _byName.Remove(name);
        }

        foreach (T item in Items)
        {
            _byName[Names.Fold(kind.Id(item))] = item;
        }
    }

    /// <summary>Gets the entries, sorted by id.</summary>
    internal IReadOnlyList<T> Items { get; }

    /// <summary>Finds an entry.</summary>
    internal bool TryFind(string? idOrAlias, [NotNullWhen(true)] out T? entry)
    {
        entry = null;
        return idOrAlias is not null && _byName.TryGetValue(Names.Fold(idOrAlias), out entry);
    }

    /// <summary>Finds an entry or says what was meant.</summary>
    internal T Find(string idOrAlias)
    {
        ArgumentNullException.ThrowIfNull(idOrAlias);
        return TryFind(idOrAlias, out T? entry)
            ? entry
            : throw new InputException(
                $"unknown {_kind.One} {Messages.Show(idOrAlias)}: {Suggestion.Ask(Suggestion.Nearest(idOrAlias, _byName.Select(p => (p.Key, _kind.Id(p.Value)))))}`joulewise catalog list {_kind.Many}` lists all");
    }

    private void Index(IReadOnlyList<Located<T>> layer)
    {
        Dictionary<string, Located<T>> taken = new(StringComparer.Ordinal);
        foreach (Located<T> item in layer)
        {
            foreach (string name in _kind.Aliases(item.Entry).Prepend(_kind.Id(item.Entry)).Select(Names.Fold).Distinct(StringComparer.Ordinal))
            {
                if (!taken.TryAdd(name, item))
                {
                    throw new InputException($"{item.File}:{item.Line}: {Messages.Show(name)} already names {_kind.Id(taken[name].Entry)} in {taken[name].File}:{taken[name].Line}");
                }

                _byName[name] = item.Entry;
            }
        }
    }
}
