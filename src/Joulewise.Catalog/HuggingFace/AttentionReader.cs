namespace Joulewise.Catalog;

/// <summary>Reads the attention of each layer of a standard decoder.</summary>
internal sealed class AttentionReader
{
    private const int GemmaPattern = 6;
    private const int GlobalEvery = 4;
    private readonly ConfigView _config;
    private readonly WindowRule _rule;
    private readonly IReadOnlyList<string>? _types;
    private readonly IReadOnlyList<int>? _pattern;
    private readonly IReadOnlyList<int>? _rope;
    private readonly IReadOnlyList<string>? _indexers;
    private readonly ConfigView? _sparse;
    private readonly IReadOnlyList<int>? _sparseLayers;

    /// <summary>Initializes a new instance of the <see cref="AttentionReader"/> class.</summary>
    internal AttentionReader(ConfigView config, WindowRule rule, int layers)
    {
        _config = config;
        _rule = rule;
        _types = LayerList.Checked(config, "layer_types", config.Texts("layer_types"), layers);
        _pattern = LayerList.Checked(config, "hybrid_layer_pattern", config.Ints("hybrid_layer_pattern"), layers);
        _rope = LayerList.Checked(config, "no_rope_layers", config.Ints("no_rope_layers"), layers);
        _indexers = LayerList.Checked(config, "indexer_types", config.Texts("indexer_types"), layers);
        _sparse = config.Object("sparse_attention_config");
        _sparseLayers = _sparse is null ? null : LayerList.Checked(_sparse, "sparse_attention_freq", _sparse.Ints("sparse_attention_freq"), layers);
    }

    /// <summary>Reads the attention of one layer.</summary>
    internal TokenMixer Read(int layer) => _config.Has("kv_lora_rank") ? ReadMla(_config, TokenIndex(layer)) : ReadHeads(layer);

    /// <summary>Reads latent attention.</summary>
    internal static MlaSpec ReadMla(ConfigView config, SparseAttentionSpec? sparse) => new()
    {
        Heads = config.Positive("num_attention_heads"),
        QueryRank = config.OptionalInt("q_lora_rank") is > 0 and int rank ? rank : null,
        KvRank = config.Positive("kv_lora_rank"),
        NopeHeadDimension = config.Positive("qk_nope_head_dim"),
        RopeHeadDimension = config.Int("qk_rope_head_dim"),
        ValueHeadDimension = config.Positive("v_head_dim"),
        OutputGate = config.Flag("mla_use_output_gate"),
        Sparse = sparse,
    };

    /// <summary>Reads plain attention over the whole context.</summary>
    internal static AttentionSpec ReadFull(ConfigView config)
    {
        int heads = config.Positive("num_attention_heads");
        int kvHeads = config.Has("num_key_value_heads") ? config.Positive("num_key_value_heads") : heads;
        int head = config.Has("head_dim") ? config.Positive("head_dim") : Divide(config, "hidden_size", heads);
        return heads % kvHeads == 0
            ? new AttentionSpec
            {
                Heads = heads,
                KvHeads = kvHeads,
                HeadDimension = head,
                ValueHeadDimension = config.Has("v_head_dim") ? config.Positive("v_head_dim") : head,
                OutputGate = config.Flag("attn_output_gate") || config.Flag("attention_output_gate"),
            }
            : throw config.Problem("num_key_value_heads", "must divide num_attention_heads");
    }

    private static int Divide(ConfigView config, string key, int heads)
    {
        int size = config.Positive(key);
        return size >= heads ? size / heads : throw config.Problem(key, $"is too small for {heads} heads");
    }

    private AttentionSpec ReadHeads(int layer)
    {
        AttentionSpec full = ReadFull(_config);
        bool windowed = IsWindowed(layer);
        AttentionSpec spec = windowed ? ReadWindowed(full) : ReadGlobal(full);
        return _sparse is not null && _sparse.Flag("use_sparse_attention", otherwise: true) && _sparseLayers is not null && _sparseLayers[layer] == 1
            ? spec with { Sparse = BlockIndex(_sparse) }
            : spec;
    }

    private AttentionSpec ReadWindowed(AttentionSpec full)
    {
        bool chunks = _rule == WindowRule.Chunks;
        return full with
        {
            Window = chunks ? _config.Positive("attention_chunk_size") : _config.Positive("sliding_window"),
            Chunked = chunks,
            Heads = _config.OptionalInt("swa_num_attention_heads") ?? full.Heads,
            KvHeads = _config.OptionalInt("swa_num_key_value_heads") ?? full.KvHeads,
            HeadDimension = _config.OptionalInt("swa_head_dim") ?? full.HeadDimension,
            ValueHeadDimension = _config.OptionalInt("swa_v_head_dim") ?? full.ValueHeadDimension,
        };
    }

    private AttentionSpec ReadGlobal(AttentionSpec full)
    {
        int head = _config.OptionalInt("global_head_dim") ?? full.HeadDimension;
        return full with
        {
            KvHeads = _config.OptionalInt("num_global_key_value_heads") ?? full.KvHeads,
            HeadDimension = head,
            ValueHeadDimension = _config.Has("global_head_dim") ? head : full.ValueHeadDimension,
            SharedKeyValueWeights = _config.Flag("attention_k_eq_v"),
        };
    }

    private bool IsWindowed(int layer)
    {
        if (_types is not null)
        {
            return _types[layer] is "sliding_attention" or "chunked_attention";
        }

        if (_pattern is not null)
        {
            return _pattern[layer] == 1;
        }

        if (_rule == WindowRule.Chunks)
        {
            return _config.Has("attention_chunk_size") && (_rope is not null ? _rope[layer] == 1 : (layer + 1) % GlobalEvery != 0);
        }

        if (!_config.Has("sliding_window") || !_config.Flag("use_sliding_window", otherwise: true))
        {
            return false;
        }

        return _rule switch
        {
            WindowRule.Alternating => layer % 2 == 0,
            WindowRule.LastOfPattern => (layer + 1) % Math.Max(1, _config.OptionalInt("sliding_window_pattern") ?? GemmaPattern) != 0,
            _ => layer >= (_config.Has("use_sliding_window") ? _config.OptionalInt("max_window_layers") ?? 0 : 0),
        };
    }

    private SparseAttentionSpec? TokenIndex(int layer) => _config.OptionalInt("index_topk") is > 0 and int top
        ? new SparseAttentionSpec(
            top,
            1,
            _config.Positive("index_n_heads"),
            _config.Positive("index_head_dim"),
            _indexers is null || _indexers[layer] is not "shared")
        : null;

    private static SparseAttentionSpec BlockIndex(ConfigView sparse)
    {
        int block = sparse.Positive("sparse_block_size");
        return new SparseAttentionSpec(
            sparse.Positive("sparse_topk_blocks") * block,
            block,
            sparse.Positive("sparse_num_index_heads"),
            sparse.Positive("sparse_index_dim"));
    }
}
