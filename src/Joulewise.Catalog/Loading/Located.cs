namespace Joulewise.Catalog;

/// <summary>An entry with the place it was read from.</summary>
internal readonly record struct Located<T>(T Entry, string File, int Line);
