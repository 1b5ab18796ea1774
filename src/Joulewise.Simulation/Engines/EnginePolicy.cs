using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>How an engine schedules.</summary>
internal sealed record EnginePolicy
{
    /// <summary>Share of answers still to come that SGLang keeps free once it has run for a while: 0.7 at the start, which decays to 0.14 of that (<c>SGLANG_INIT_NEW_TOKEN_RATIO</c>, <c>SGLANG_MIN_NEW_TOKEN_RATIO_FACTOR</c>).</summary>
    public const double EstimatedShare = 0.098;

    /// <summary>Share of the blocks that vLLM leaves free when it lets a request in (<c>watermark</c>, vLLM block manager).</summary>
    public const double WatermarkShare = 0.01;

    /// <summary>Gets the sequences one attention replica runs at once; 1 or more.</summary>
    public required int MaxSequences { get; init; }

    /// <summary>Gets the most tokens of a step that carries prompts, on one attention replica; 1 or more.</summary>
    public required int MaxStepTokens { get; init; }

    /// <summary>Gets a value indicating whether sequences decode in steps that carry prompts; otherwise they wait.</summary>
    public required bool Mixes { get; init; }

    /// <summary>Gets a value indicating whether tokens decoded count toward <see cref="MaxStepTokens"/>.</summary>
    public required bool CountsDecode { get; init; }

    /// <summary>Gets what a request must find free.</summary>
    public required CacheReserve Reserve { get; init; }

    /// <summary>Gets the tokens of a block of cache; 1 or more.</summary>
    public required int BlockTokens { get; init; }

    /// <summary>Gets the seconds to move one token's cache to or from the host's memory; NaN where what gives way is worked out again.</summary>
    public double SwapSecondsPerToken { get; init; } = double.NaN;

    /// <summary>Gets the prompt tokens one hash of a prefix stands for; 0 where prefixes are not cached.</summary>
    public int PageTokens { get; init; }

    /// <summary>Gets how an engine schedules as it comes.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="maxSequences">Sequences of one attention replica.</param>
    /// <param name="maxStepTokens">Tokens of a step with prompts.</param>
    /// <returns>The policy.</returns>
    /// <remarks>vLLM 0.12 and later: chunked prefill with decode first, blocks of 16. SGLang 0.5: prompts before decoding, pages of 1. TensorRT-LLM 1.x: in-flight batching, blocks of 32.</remarks>
    public static EnginePolicy Of(EngineKind engine, int maxSequences, int maxStepTokens) => new()
    {
        MaxSequences = maxSequences,
        MaxStepTokens = maxStepTokens,
        Mixes = engine is not (EngineKind.Sglang or EngineKind.Atom),
        CountsDecode = engine is not (EngineKind.Sglang or EngineKind.Atom),
        Reserve = engine switch
        {
            EngineKind.TensorRtLlm => CacheReserve.Whole,
            EngineKind.Sglang or EngineKind.Atom => CacheReserve.Estimate,
            _ => CacheReserve.Prompt,
        },
        BlockTokens = engine switch
        {
            EngineKind.TensorRtLlm => 32,
            EngineKind.Sglang or EngineKind.Atom => 1,
            _ => 16,
        },
    };
}
