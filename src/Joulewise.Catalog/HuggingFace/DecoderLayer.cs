namespace Joulewise.Catalog;

/// <summary>One layer as a configuration describes it.</summary>
internal readonly record struct DecoderLayer(TokenMixer? Mixer, FeedForward? FeedForward)
{
    /// <summary>Gathers layers of one make, in the order in which each make first appears.</summary>
    internal static IReadOnlyList<LayerGroup> Group(IEnumerable<DecoderLayer> layers) =>
        [.. layers.GroupBy(l => l).Select(g => new LayerGroup(g.Count(), g.Key.Mixer, g.Key.FeedForward))];
}
