namespace Joulewise.Catalog;

/// <summary>Reads decoders whose pattern gives each layer one part: M for Mamba-2, * for attention, - for dense, E for experts.</summary>
internal sealed class NemotronHReader : IDecoderReader
{
    /// <inheritdoc/>
    public IEnumerable<DecoderLayer> ReadLayers(ConfigView config)
    {
        string pattern = config.Text("hybrid_override_pattern");
        int count = config.Positive("num_hidden_layers");
        if (pattern.Length != count)
        {
            throw config.Problem("hybrid_override_pattern", $"has {pattern.Length} letters for {count} layers");
        }

        foreach (char part in pattern)
        {
            yield return part switch
            {
                'M' => new DecoderLayer(ReadMamba(config), null),
                '*' => new DecoderLayer(AttentionReader.ReadFull(config), null),
                '-' => new DecoderLayer(null, new DenseSpec(config.Positive("intermediate_size"), Gated: false)),
                'E' => new DecoderLayer(null, FeedForwardReader.ReadMoe(config) with { Gated = false }),
                _ => throw config.Problem("hybrid_override_pattern", "may hold only M, *, - and E"),
            };
        }
    }

    private static MambaSpec ReadMamba(ConfigView config) => new(
        config.Positive("mamba_num_heads"),
        config.Positive("mamba_head_dim"),
        config.Positive("ssm_state_size"),
        config.Positive("n_groups"),
        config.Positive("conv_kernel"));
}
