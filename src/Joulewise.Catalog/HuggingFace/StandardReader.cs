namespace Joulewise.Catalog;

/// <summary>Reads decoders of equal layers, apart from windows and from which layers have experts.</summary>
internal sealed class StandardReader(WindowRule rule) : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        int count = config.Positive("num_hidden_layers");
        AttentionReader attention = new(config, rule, count);
        FeedForwardReader feedForward = new(config, count);
        for (int i = 0; i < count; i++)
        {
            yield return new DecoderLayer(attention.Read(i), feedForward.Read(i));
        }
    }
}
