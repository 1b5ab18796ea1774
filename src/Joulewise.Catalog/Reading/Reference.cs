namespace Joulewise.Catalog;

/// <summary>An id of another entry, and where it stands.</summary>
internal readonly record struct Reference(string File, int Line, string Key, string Kind, string Id);
