namespace Joulewise.Catalog;

/// <summary>Reads DeepSeek-V4: a short window and a compressed cache beyond it, at a ratio of its own in each layer.</summary>
internal sealed class DeepSeekV4Reader : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        int count = config.Positive("num_hidden_layers");
        IReadOnlyList<int> ratios = LayerList.Checked(config, "compress_ratios", config.Ints("compress_ratios"), count)
            ?? throw config.Problem("compress_ratios", "is missing");
        if (ratios.Any(r => r < 0))
        {
            throw config.Problem("compress_ratios", "must not be negative");
        }

        // Layers of the least compression hold so many entries that an index picks from them; the others read all.
        int least = ratios.Where(r => r > 0).DefaultIfEmpty(0).Min();
        MoeSpec moe = FeedForwardReader.ReadMoe(config);
        for (int i = 0; i < count; i++)
        {
            yield return new DecoderLayer(ReadAttention(config, ratios[i], least), moe);
        }
    }

    private static CompressedAttentionSpec ReadAttention(ConfigView config, int ratio, int least) => new()
    {
        Heads = config.Positive("num_attention_heads"),
        HeadDimension = config.Positive("head_dim"),
        RopeHeadDimension = config.Int("qk_rope_head_dim"),
        QueryRank = config.Positive("q_lora_rank"),
        OutputGroups = config.Positive("o_groups"),
        OutputRank = config.Positive("o_lora_rank"),
        Window = config.Positive("sliding_window"),
        CompressRatio = ratio > 0 ? ratio : null,
        Sparse = ratio > 0 && ratio == least && config.OptionalInt("index_topk") is > 0 and int top
            ? new SparseAttentionSpec(top, 1, config.Positive("index_n_heads"), config.Positive("index_head_dim"))
            : null,
    };
}
