namespace Joulewise.Catalog;

/// <summary>Reads decoders that alternate linear attention (gated delta rule) and full attention.</summary>
internal sealed class HybridLinearReader : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        int count = config.Positive("num_hidden_layers");
        IReadOnlyList<string>? types = LayerList.Checked(config, "layer_types", config.Texts("layer_types"), count);
        int interval = Math.Max(1, config.OptionalInt("full_attention_interval") ?? 4);
        AttentionSpec full = AttentionReader.ReadFull(config);
        LinearAttentionSpec linear = new()
        {
            Kind = "gated-delta",
            KeyHeads = config.Positive("linear_num_key_heads"),
            ValueHeads = config.Positive("linear_num_value_heads"),
            KeyHeadDimension = config.Positive("linear_key_head_dim"),
            ValueHeadDimension = config.Positive("linear_value_head_dim"),
            ConvolutionKernel = config.Positive("linear_conv_kernel_dim"),
        };
        FeedForwardReader feedForward = new(config, count);
        for (int i = 0; i < count; i++)
        {
            bool isLinear = types is not null ? types[i] is "linear_attention" : (i + 1) % interval != 0;
            yield return new DecoderLayer(isLinear ? linear : full, feedForward.Read(i));
        }
    }
}
