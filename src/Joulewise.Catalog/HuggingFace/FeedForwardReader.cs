namespace Joulewise.Catalog;

/// <summary>Reads the feed-forward part of each layer of a standard decoder.</summary>
internal sealed class FeedForwardReader
{
    private static readonly string[] ExpertKeys = ["n_routed_experts", "num_local_experts", "num_experts"];
    private readonly ConfigView _config;
    private readonly IReadOnlyList<string>? _types;
    private readonly IReadOnlyList<int>? _frequency;
    private readonly IReadOnlyList<int>? _moeLayers;
    private readonly IReadOnlyList<int>? _denseLayers;

    /// <summary>Initializes a new instance of the <see cref="FeedForwardReader"/> class.</summary>
    internal FeedForwardReader(ConfigView config, int layers)
    {
        _config = config;
        _types = LayerList.Checked(config, "mlp_layer_types", config.Texts("mlp_layer_types"), layers);
        _frequency = LayerList.Checked(config, "moe_layer_freq", config.Ints("moe_layer_freq"), layers);
        _moeLayers = config.Ints("moe_layers");
        _denseLayers = config.Ints("mlp_only_layers");
    }

    /// <summary>Reads the feed-forward part of one layer.</summary>
    internal FeedForward Read(int layer) => HasExperts(layer) ? ReadMoe(_config) : ReadDense(_config);

    /// <summary>Reads a mixture of experts.</summary>
    internal static MoeSpec ReadMoe(ConfigView config)
    {
        int experts = config.Positive(ExpertKeys);
        int each = config.Positive("num_experts_per_tok", "num_experts_per_token", "experts_per_token", "top_k_experts");
        int intermediate = config.Positive("moe_intermediate_size", "intermediate_size");
        (int shared, int size) = ReadShared(config, intermediate);
        int groups = Math.Max(1, config.OptionalInt("n_group", "num_expert_group") ?? 1);
        return each <= experts
            ? new MoeSpec
            {
                Experts = experts,
                ExpertsPerToken = each,
                Intermediate = intermediate,
                SharedExperts = shared,
                SharedIntermediate = size,
                SharedGate = config.Has("shared_expert_intermediate_size"),
                LatentSize = config.OptionalInt("routed_expert_hidden_size", "moe_latent_size"),
                Scoring = config.Text("scoring_func", "moe_router_activation_func"),
                Groups = groups,
                TopGroups = groups == 1 ? 1 : Math.Max(1, config.OptionalInt("topk_group") ?? 1),
            }
            : throw config.Problem("num_experts_per_tok", $"is more than the {experts} experts there are");
    }

    private static DenseSpec ReadDense(ConfigView config) =>
        new(config.Positive("dense_intermediate_size", "intermediate_size_mlp", "intermediate_size"));

    // A shared expert is told by a count, by a width of its own, or, in two families, by the dense width beside the experts.
    private static (int Count, int Size) ReadShared(ConfigView config, int routed)
    {
        int? size = config.OptionalInt("shared_expert_intermediate_size", "moe_shared_expert_intermediate_size", "shared_intermediate_size", "share_expert_dim");
        int? count = config.OptionalInt("n_shared_experts", "num_shared_experts");
        if (config.Flag("enable_moe_block") || config.Has("interleave_moe_layer_step"))
        {
            return (1, config.Positive("intermediate_size"));
        }

        return (count, size) switch
        {
            (0, _) or (_, 0) or (null, null) => (0, 0),
            ({ } n, { } s) => (n, s),
            ({ } n, null) => (n, routed),
            (null, { } s) => (1, s),
        };
    }

    private bool HasExperts(int layer)
    {
        if (_config.OptionalInt(ExpertKeys) is null or 0 || !_config.Flag("enable_moe_block", otherwise: true))
        {
            return false;
        }

        if (_types is not null)
        {
            return _types[layer] is "sparse";
        }

        if (_frequency is not null)
        {
            return _frequency[layer] == 1;
        }

        if (_moeLayers is { Count: > 0 })
        {
            return _moeLayers.Contains(layer);
        }

        if (_denseLayers is not null && _denseLayers.Contains(layer))
        {
            return false;
        }

        int step = Math.Max(1, _config.OptionalInt("decoder_sparse_step", "interleave_moe_layer_step") ?? 1);
        int every = Math.Max(1, _config.OptionalInt("moe_layer_freq") ?? 1);
        int first = _config.OptionalInt("first_k_dense_replace") ?? 0;
        return layer >= first && (layer + 1) % step == 0 && layer % every == 0;
    }
}
