namespace Joulewise.Catalog;

/// <summary>A file of the catalogue before it is understood.</summary>
/// <param name="Path">The name relative to the catalogue's folder, with forward slashes.</param>
/// <param name="Text">What it holds.</param>
internal readonly record struct CatalogFile(string Path, string Text);
