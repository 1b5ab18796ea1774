namespace Joulewise.Serving;

/// <summary>Everything an operator has to decide to serve a model: what a search chooses and what is launched.</summary>
public sealed record ServingConfiguration
{
    /// <summary>Gets the catalogue id of the model.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the catalogue id of the engine that runs in each worker: <c>vllm</c>, <c>sglang</c>, <c>trtllm</c> or <c>atom</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the engine's version, as evidence names it; empty where none is known.</summary>
    public string EngineVersion { get; init; } = string.Empty;

    /// <summary>Gets the precision of the weights: <c>bf16</c>, <c>fp8</c>, <c>fp4</c>, <c>mxfp4</c>, <c>int4</c>.</summary>
    public required string Precision { get; init; }

    /// <summary>Gets the precision of the KV cache: <c>bf16</c> or <c>fp8</c>.</summary>
    public required string KvPrecision { get; init; }

    /// <summary>Gets the speculative decoding: <c>none</c> or <c>mtp</c>.</summary>
    public string Speculation { get; init; } = "none";

    /// <summary>Gets the power limit of each board in watts, or <see langword="null"/> for the rated power.</summary>
    public double? PowerCapWatts { get; init; }

    /// <summary>Gets the mean prompt in tokens.</summary>
    public required double InputTokens { get; init; }

    /// <summary>Gets the mean answer in tokens.</summary>
    public required double OutputTokens { get; init; }

    /// <summary>Gets the copies of the whole deployment; 1 or more.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Gets the workers that decode, or do everything where there is no prefill pool.</summary>
    public required WorkerPool Decode { get; init; }

    /// <summary>Gets the workers that only fill caches, or <see langword="null"/> in an aggregated deployment.</summary>
    public WorkerPool? Prefill { get; init; }

    /// <summary>Gets a value indicating whether prefill has workers of its own.</summary>
    public bool IsDisaggregated => Prefill is not null;

    /// <summary>Gets the accelerators of one replica.</summary>
    public int AcceleratorsPerReplica => Decode.Accelerators + (Prefill?.Accelerators ?? 0);

    /// <summary>Gets the accelerators of all replicas.</summary>
    public int Accelerators => Replicas * AcceleratorsPerReplica;
}
