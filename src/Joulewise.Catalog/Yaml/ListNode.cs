namespace Joulewise.Catalog;

/// <summary>A sequence.</summary>
internal sealed record ListNode(int Line, IReadOnlyList<Node> Items) : Node(Line);
