using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One line of an entry as shown to a person.</summary>
/// <param name="Name">The key of the schema, for example <c>memory_bandwidth</c>.</param>
/// <param name="Value">The value with its unit, as text.</param>
/// <param name="Grade">What a figure rests on; <see langword="null"/> for a plain fact such as a name.</param>
/// <param name="Source">Where a figure was read; <see langword="null"/> for a plain fact.</param>
/// <param name="Note">The exact term or condition, or empty.</param>
public sealed record CatalogField(string Name, string Value, Grade? Grade = null, Source? Source = null, string Note = "");
