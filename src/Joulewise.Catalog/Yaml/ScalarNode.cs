namespace Joulewise.Catalog;

/// <summary>A scalar, as text: the readers decide what it means, so that 2025-04 stays a date and 1e3 a number only where one is wanted.</summary>
internal sealed record ScalarNode(int Line, string Text) : Node(Line);
