namespace Joulewise.Catalog;

/// <summary>A node of a YAML document, with the line it starts on, counted from 1.</summary>
internal abstract record Node(int Line);
