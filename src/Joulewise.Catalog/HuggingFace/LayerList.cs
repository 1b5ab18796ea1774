namespace Joulewise.Catalog;

/// <summary>Lists that hold one item for each layer.</summary>
internal static class LayerList
{
    /// <summary>Refuses a list that is shorter than the layers it describes.</summary>
    internal static IReadOnlyList<T>? Checked<T>(ConfigView config, string key, IReadOnlyList<T>? list, int layers) =>
        list is null || list.Count == 0 || list.Count >= layers
            ? (list is { Count: > 0 } ? list : null)
            : throw config.Problem(key, $"lists {list.Count} items for {layers} layers");
}
