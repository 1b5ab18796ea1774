namespace Joulewise.Serving;

/// <summary>What may be chosen: the part of a question that searches and plans have in common.</summary>
public abstract record ServingSpace
{
    /// <summary>Gets the precisions of the weights to look through; empty for the one the model is published in.</summary>
    public IReadOnlyList<string> Precisions { get; init; } = [];

    /// <summary>Gets the precisions of the KV cache to look through: of <c>bf16</c> and <c>fp8</c>.</summary>
    public IReadOnlyList<string> KvPrecisions { get; init; } = ["bf16", "fp8"];

    /// <summary>Gets the engines to look through, by catalogue id; empty for all that run there.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>Gets a value indicating whether configurations without a pool for prefill are looked through.</summary>
    public bool Aggregated { get; init; } = true;

    /// <summary>Gets a value indicating whether configurations with a pool for prefill are looked through.</summary>
    public bool Disaggregated { get; init; } = true;

    /// <summary>Gets a value indicating whether speculative decoding is looked through where the model has layers for it.</summary>
    public bool Speculation { get; init; } = true;

    /// <summary>Gets a value indicating whether pipeline stages are looked through, which are beyond the evidence.</summary>
    public bool Pipelines { get; init; } = true;

    /// <summary>Gets a value indicating whether power limits below the rating are looked through.</summary>
    public bool PowerCaps { get; init; } = true;
}
