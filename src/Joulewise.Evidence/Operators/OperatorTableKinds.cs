namespace Joulewise.Evidence.Operators;

/// <summary>The tables that are read; tables of whole modules and of simulated wide expert parallelism are not, as they mix operators.</summary>
internal static class OperatorTableKinds
{
    private const string BytesPerElement = "(CASE {0} WHEN 'int8' THEN 1 WHEN 'float32' THEN 4 ELSE 2 END)";
    private const string Absent = "NULL";

    // The latent of DeepSeek-V2 and V3, the only one in these tables: 512 elements and 64 rotary ones (arXiv:2412.19437, section 4.2).
    private const int LatentElements = 576;

    private static readonly Dictionary<string, string> NoWindow = new(StringComparer.Ordinal) { ["window_size"] = "0" };

    private static readonly string[] Attention = ["batch_size", "isl", "step", "num_heads", "num_key_value_heads", "head_dim", "window_size"];

    private static readonly string[] Latent = ["batch_size", "isl", "step", "num_heads"];

    /// <summary>Gets all kinds.</summary>
    public static IReadOnlyList<OperatorTableKind> All { get; } =
    [
        new("gemm_perf.parquet", OperatorFamily.Gemm, "gemm_dtype", Absent, ["m", "n", "k"], d => new GemmShape((long)d[0], (long)d[1], (long)d[2])),
        new("context_attention_perf.parquet", OperatorFamily.ContextAttention, "attn_dtype", "kv_cache_dtype", Attention, d => Heads(d, d[1], d[1] + d[2]))
        {
            Optional = NoWindow,
        },
        new("generation_attention_perf.parquet", OperatorFamily.GenerationAttention, "attn_dtype", "kv_cache_dtype", Attention, d => Heads(d, 1, d[1] + d[2]))
        {
            Optional = NoWindow,
        },
        new("context_mla_perf.parquet", OperatorFamily.ContextLatentAttention, "mla_dtype", "kv_cache_dtype", Latent, d => LatentHeads(d, d[1], d[1] + d[2])),
        new("generation_mla_perf.parquet", OperatorFamily.GenerationLatentAttention, "mla_dtype", "kv_cache_dtype", Latent, d => LatentHeads(d, 1, d[1] + d[2])),
        new(
            "moe_perf.parquet",
            OperatorFamily.Experts,
            "moe_dtype",
            Absent,
            ["num_tokens", "hidden_size", "inter_size", "topk", "num_experts", "moe_tp_size", "moe_ep_size", "coalesce(try_cast(regexp_extract(distribution, '^power_law_([0-9.]+)$', 1) AS DOUBLE), 0)"],
            d => new ExpertShape((long)d[0], (long)d[1], (long)d[2], (long)d[3], (long)d[4], (long)d[5], (long)d[6], d[7] > 0 ? d[7] : null)),

        // Outside a captured graph the host's launches are timed, not the exchange.
        new("custom_allreduce_perf.parquet", OperatorFamily.AllReduce, "allreduce_dtype", Absent, ["num_gpus", "message_size * " + Bytes("allreduce_dtype")], Exchange)
        {
            Where = "kernel_source NOT LIKE '%eager%'",
        },
        Nccl(OperatorFamily.AllReduce, "all_reduce"),
        Nccl(OperatorFamily.AllToAll, "alltoall"),
        DeepEp(OperatorFamily.ExpertDispatch, "dispatch"),
        DeepEp(OperatorFamily.ExpertCombine, "combine"),
    ];

    private static OperatorTableKind Nccl(OperatorFamily family, string operation) =>
        new("nccl_perf.parquet", family, "nccl_dtype", Absent, ["num_gpus", "message_size * " + Bytes("nccl_dtype")], Exchange)
        {
            Where = $"op_name = '{operation}'",
        };

    // DeepEP's test prints the time and the rate of one rank's whole message, so their product is its size; one node is one NVLink domain of the table.
    private static OperatorTableKind DeepEp(OperatorFamily family, string half) =>
        new("wideep_deepep_ll_perf.parquet", family, "'bfloat16'", Absent, ["CASE WHEN device LIKE '%GB_00%' THEN 4 ELSE 8 END * node_num", $"{half}_avg_t_us * {half}_bandwidth_gbps * 1000"], Exchange)
        {
            Milliseconds = $"{half}_avg_t_us / 1000",
            Where = "node_num = 1",
        };

    private static string Bytes(string column) => BytesPerElement.Replace("{0}", column, StringComparison.Ordinal);

    private static CollectiveShape Exchange(double[] d) => new((long)d[0], d[1]);

    private static AttentionShape Heads(double[] d, double newTokens, double context) =>
        new((long)d[0], (long)newTokens, (long)context, (long)d[3], (long)d[4], (long)d[5], (long)d[6]);

    private static AttentionShape LatentHeads(double[] d, double newTokens, double context) =>
        new((long)d[0], (long)newTokens, (long)context, (long)d[3], 1, LatentElements, 0);
}
