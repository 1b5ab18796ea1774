namespace Joulewise.Serving;

/// <summary>The label that tells a maker's products apart on the nodes of a cluster.</summary>
internal sealed class ProductLabels
{
    public required string Key { get; init; }

    public required string Source { get; init; }

    /// <summary>Gets its value by catalogue id of the accelerator, where a published example shows it.</summary>
    public Dictionary<string, string> Values { get; init; } = [];
}
