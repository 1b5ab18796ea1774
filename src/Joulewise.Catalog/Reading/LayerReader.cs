namespace Joulewise.Catalog;

/// <summary>Reads the two parts of a group of layers.</summary>
internal static class LayerReader
{
    internal static TokenMixer? ReadMixer(EntryReader layer)
    {
        TokenMixer?[] found =
        [
            Part(layer, "attention", ReadAttention),
            Part(layer, "mla", ReadMla),
            Part(layer, "compressed", ReadCompressed),
            Part(layer, "linear", ReadLinear),
            Part(layer, "mamba", ReadMamba),
        ];
        TokenMixer[] given = [.. found.OfType<TokenMixer>()];
        return given.Length <= 1
            ? given.SingleOrDefault()
            : throw layer.Scope.Problem(layer.Line, "a group of layers has only one of attention, mla, compressed, linear and mamba");
    }

    internal static FeedForward? ReadFeedForward(EntryReader layer)
    {
        FeedForward? dense = Part(layer, "dense", ReadDense);
        FeedForward? moe = Part(layer, "moe", ReadMoe);
        return dense is null || moe is null
            ? dense ?? moe
            : throw layer.Scope.Problem(layer.Line, "a group of layers has only one of dense and moe");
    }

    private static T? Part<T>(EntryReader layer, string key, Func<EntryReader, T> read)
        where T : class
    {
        if (layer.Map(key) is not { } part)
        {
            return null;
        }

        T value = read(part);
        part.End();
        return value;
    }

    private static AttentionSpec ReadAttention(EntryReader r)
    {
        int headDimension = r.Count("head_dim");
        AttentionSpec spec = new()
        {
            Heads = r.Count("heads"),
            KvHeads = r.Count("kv_heads"),
            HeadDimension = headDimension,
            ValueHeadDimension = r.OptionalCount("value_head_dim") ?? headDimension,
            Window = r.OptionalCount("window"),
            Chunked = r.Flag("chunked"),
            OutputGate = r.Flag("output_gate"),
            SharedKeyValueWeights = r.Flag("shared_key_value_weights"),
            Sparse = Part(r, "sparse", ReadSparse),
        };
        return spec.KvHeads <= spec.Heads && spec.Heads % spec.KvHeads == 0
            ? spec
            : throw r.Problem("kv_heads", "must divide 'heads'");
    }

    private static MlaSpec ReadMla(EntryReader r) => new()
    {
        Heads = r.Count("heads"),
        QueryRank = r.OptionalCount("query_rank"),
        KvRank = r.Count("kv_rank"),
        NopeHeadDimension = r.Count("nope_head_dim"),
        RopeHeadDimension = r.Count("rope_head_dim", least: 0),
        ValueHeadDimension = r.Count("value_head_dim"),
        OutputGate = r.Flag("output_gate"),
        Sparse = Part(r, "sparse", ReadSparse),
    };

    private static CompressedAttentionSpec ReadCompressed(EntryReader r) => new()
    {
        Heads = r.Count("heads"),
        HeadDimension = r.Count("head_dim"),
        RopeHeadDimension = r.Count("rope_head_dim", least: 0),
        QueryRank = r.Count("query_rank"),
        OutputGroups = r.Count("output_groups"),
        OutputRank = r.Count("output_rank"),
        Window = r.Count("window"),
        CompressRatio = r.OptionalCount("compress_ratio"),
        Sparse = Part(r, "sparse", ReadSparse),
    };

    private static LinearAttentionSpec ReadLinear(EntryReader r) => new()
    {
        Kind = r.Choice("kind", "gated-delta", "kda"),
        KeyHeads = r.Count("key_heads"),
        ValueHeads = r.Count("value_heads"),
        KeyHeadDimension = r.Count("key_head_dim"),
        ValueHeadDimension = r.Count("value_head_dim"),
        ConvolutionKernel = r.Count("conv_kernel"),
    };

    private static MambaSpec ReadMamba(EntryReader r) => new(
        r.Count("heads"),
        r.Count("head_dim"),
        r.Count("state_dim"),
        r.Count("groups"),
        r.Count("conv_kernel"));

    private static SparseAttentionSpec ReadSparse(EntryReader r) => new(
        r.Count("top_tokens"),
        r.OptionalCount("block_tokens") ?? 1,
        r.Count("index_heads"),
        r.Count("index_head_dim"),
        r.Flag("own_index", otherwise: true));

    private static DenseSpec ReadDense(EntryReader r) => new(r.Count("intermediate"), r.Flag("gated", otherwise: true));

    private static MoeSpec ReadMoe(EntryReader r)
    {
        MoeSpec spec = new()
        {
            Experts = r.Count("experts"),
            ExpertsPerToken = r.Count("experts_per_token"),
            Intermediate = r.Count("intermediate"),
            SharedExperts = r.OptionalCount("shared_experts", least: 0) ?? 0,
            SharedIntermediate = r.OptionalCount("shared_intermediate", least: 0) ?? 0,
            Gated = r.Flag("gated", otherwise: true),
            SharedGate = r.Flag("shared_gate"),
            LatentSize = r.OptionalCount("latent_size"),
            Scoring = r.OptionalText("scoring"),
            Groups = r.OptionalCount("groups") ?? 1,
            TopGroups = r.OptionalCount("top_groups") ?? 1,
        };
        if (spec.ExpertsPerToken > spec.Experts)
        {
            throw r.Problem("experts_per_token", $"{spec.ExpertsPerToken} is more than the {spec.Experts} experts there are");
        }

        return (spec.SharedExperts > 0) == (spec.SharedIntermediate > 0)
            ? spec
            : throw r.Problem("shared_intermediate", "stands with 'shared_experts', and only with it");
    }
}
