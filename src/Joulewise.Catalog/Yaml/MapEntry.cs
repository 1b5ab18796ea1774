namespace Joulewise.Catalog;

/// <summary>One key of a mapping with its value and the line of the key.</summary>
internal readonly record struct MapEntry(string Key, int Line, Node Value);
