namespace Joulewise.Catalog;

/// <summary>Where the files of one layer of the catalogue come from.</summary>
internal interface ICatalogFiles
{
    /// <summary>Gets the files of one kind, sorted by path.</summary>
    IReadOnlyList<CatalogFile> OfKind(string kind);

    /// <summary>Gets the file of shared sources, when there is one.</summary>
    CatalogFile? SharedSources();
}
