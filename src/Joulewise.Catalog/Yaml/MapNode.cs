namespace Joulewise.Catalog;

/// <summary>A mapping. Keys are scalars and unique.</summary>
internal sealed record MapNode(int Line, IReadOnlyList<MapEntry> Entries) : Node(Line);
