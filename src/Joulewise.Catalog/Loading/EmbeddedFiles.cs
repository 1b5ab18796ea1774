using System.Reflection;

namespace Joulewise.Catalog;

/// <summary>The files that came with the program.</summary>
internal sealed class EmbeddedFiles : ICatalogFiles
{
    private const string Root = "catalog/";
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;
    private static readonly string[] Names =
        [.. Home.GetManifestResourceNames().Where(n => n.StartsWith(Root, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<CatalogFile> OfKind(string kind) =>
        [.. Names.Where(n => n.StartsWith($"{Root}{kind}/", StringComparison.Ordinal)).Select(Read)];

    /// <inheritdoc/>
    public CatalogFile? SharedSources() => Read(Root + CatalogLayer.SharedSourcesFile);

    private static CatalogFile Read(string name)
    {
        using StreamReader reader = new(Home.GetManifestResourceStream(name)!);
        return new CatalogFile(name[Root.Length..], reader.ReadToEnd());
    }
}
