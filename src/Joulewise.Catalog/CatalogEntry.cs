namespace Joulewise.Catalog;

/// <summary>Any entry of the catalogue in one form, for listing and showing.</summary>
/// <param name="Kind">One of <see cref="Catalogue.EntryKinds"/>.</param>
/// <param name="Id">The catalogue id, unique within the kind.</param>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Other names it is found by.</param>
/// <param name="Fields">What is known, in the order of the schema. A missing figure has no field.</param>
public sealed record CatalogEntry(
    string Kind,
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<CatalogField> Fields);
