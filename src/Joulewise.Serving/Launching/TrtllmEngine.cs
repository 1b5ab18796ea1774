using YamlDotNet.Serialization;

namespace Joulewise.Serving;

/// <summary>The file of engine options that TensorRT-LLM reads, in the order it is written.</summary>
internal sealed record TrtllmEngine
{
    public string? Backend { get; init; }

    public int? TensorParallelSize { get; init; }

    public int? PipelineParallelSize { get; init; }

    public int? MoeExpertParallelSize { get; init; }

    public bool EnableAttentionDp { get; init; }

    public int? MaxBatchSize { get; init; }

    public int? MaxNumTokens { get; init; }

    public int? MaxSeqLen { get; init; }

    public bool EnableChunkedPrefill { get; init; }

    public bool? DisableOverlapScheduler { get; init; }

    public required KvCache KvCacheConfig { get; init; }

    public Speculation? SpeculativeConfig { get; init; }

    public CacheTransceiver? CacheTransceiverConfig { get; init; }

    internal sealed record KvCache(string Dtype);

    internal sealed record Speculation(string DecodingType, [property: YamlMember(Alias = "num_nextn_predict_layers", ApplyNamingConventions = false)] int Layers);

    internal sealed record CacheTransceiver(string Backend);
}
