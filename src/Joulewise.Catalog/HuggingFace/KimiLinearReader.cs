using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads decoders that mix Kimi delta attention with latent attention.</summary>
internal sealed class KimiLinearReader : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        int count = config.Positive("num_hidden_layers");
        ConfigView linear = config.Object("linear_attn_config") ?? throw new InputException($"{config.File}: 'linear_attn_config' is missing");
        HashSet<int> linearLayers = [.. linear.Ints("kda_layers") ?? []];
        int heads = linear.Positive("num_heads");
        int head = linear.Positive("head_dim");
        LinearAttentionSpec kda = new()
        {
            Kind = "kda",
            KeyHeads = heads,
            ValueHeads = heads,
            KeyHeadDimension = head,
            ValueHeadDimension = head,
            ConvolutionKernel = linear.Positive("short_conv_kernel_size"),
        };
        MlaSpec full = AttentionReader.ReadMla(config, sparse: null);
        FeedForwardReader feedForward = new(config, count);
        for (int i = 0; i < count; i++)
        {
            // The configuration counts layers from 1.
            yield return new DecoderLayer(linearLayers.Contains(i + 1) ? kda : full, feedForward.Read(i));
        }
    }
}
