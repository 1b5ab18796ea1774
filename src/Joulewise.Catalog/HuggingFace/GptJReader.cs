namespace Joulewise.Catalog;

/// <summary>Reads GPT-J, whose keys have names of their own.</summary>
internal sealed class GptJReader : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        int width = config.Positive("n_embd");
        int heads = config.Positive("n_head");
        if (width < heads)
        {
            throw config.Problem("n_embd", $"is too small for {heads} heads");
        }

        AttentionSpec attention = new() { Heads = heads, KvHeads = heads, HeadDimension = width / heads, ValueHeadDimension = width / heads };
        DenseSpec dense = new(config.OptionalInt("n_inner") ?? 4 * width, Gated: false);
        return Enumerable.Repeat(new DecoderLayer(attention, dense), config.Positive("n_layer"));
    }
}
