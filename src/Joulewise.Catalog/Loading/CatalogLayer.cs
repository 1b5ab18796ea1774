using System.Text.RegularExpressions;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One layer of the catalogue: the embedded files, or a user's folder over them.</summary>
internal sealed partial class CatalogLayer
{
    /// <summary>The name of the file whose sources every entry may refer to.</summary>
    internal const string SharedSourcesFile = "sources.yaml";

    private readonly ICatalogFiles _files;
    private readonly Lazy<IReadOnlyDictionary<string, Source>> _shared;

    /// <summary>Initializes a new instance of the <see cref="CatalogLayer"/> class.</summary>
    /// <param name="files">Where the files come from.</param>
    /// <param name="below">The layer this one lies over, whose shared sources it may name.</param>
    internal CatalogLayer(ICatalogFiles files, CatalogLayer? below = null)
    {
        _files = files;
        _shared = new(() => ReadShared(files, below));
    }

    /// <summary>Reads all entries of a kind, and the ids of other entries they name.</summary>
    /// <exception cref="InputException">A file is at fault.</exception>
    internal IReadOnlyList<Located<T>> Read<T>(SectionKind<T> kind, List<Reference> references)
    {
        List<Located<T>> found = [];
        foreach (CatalogFile file in _files.OfKind(kind.Many))
        {
            FileScope scope = new(file.Path, _shared.Value);
            EntryReader root = new(scope, YamlDocumentReader.Read(file.Path, file.Text));
            scope.Declare(root.Map("sources"));
            List<Located<T>> entries = [.. kind.Read(root).Select(e => new Located<T>(e, file.Path, root.Line))];
            root.End();
            foreach (Located<T> entry in entries)
            {
                CheckId(kind, kind.Id(entry.Entry), file.Path, root);
            }

            found.AddRange(entries);
            references.AddRange(scope.References);
        }

        return found;
    }

    private static Dictionary<string, Source> ReadShared(ICatalogFiles files, CatalogLayer? below)
    {
        Dictionary<string, Source> sources = below is null
            ? new(StringComparer.Ordinal)
            : new(below._shared.Value, StringComparer.Ordinal);
        if (files.SharedSources() is { } file)
        {
            FileScope scope = new(file.Path, sources);
            SourceReader.ReadInto(new EntryReader(scope, YamlDocumentReader.Read(file.Path, file.Text)), sources);
        }

        return sources;
    }

    private static void CheckId<T>(SectionKind<T> kind, string id, string path, EntryReader root)
    {
        if (id.Length > 100 || !IdForm().IsMatch(id))
        {
            throw root.Problem("id", $"{Messages.Show(id)} is no id: up to 100 lower-case letters, digits, dots and hyphens, starting with a letter or digit");
        }

        string stem = Path.GetFileNameWithoutExtension(path);
        if (kind.FileHoldsOne && !string.Equals(id, stem, StringComparison.Ordinal))
        {
            throw root.Problem("id", $"{Messages.Show(id)} stands in a file named {Messages.Show(stem)}: the two must be the same");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
