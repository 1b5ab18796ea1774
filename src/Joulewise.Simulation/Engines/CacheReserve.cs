namespace Joulewise.Simulation;

/// <summary>How much cache a request must find free before it starts.</summary>
public enum CacheReserve
{
    /// <summary>That of its prompt; what decodes grows, and gives way where there is no more (vLLM).</summary>
    Prompt,

    /// <summary>That of its prompt and of a share of all answers still to come (SGLang's <c>schedule_conservativeness</c>).</summary>
    Estimate,

    /// <summary>That of its prompt and its whole answer; nothing ever gives way (TensorRT-LLM's <c>GUARANTEED_NO_EVICT</c>).</summary>
    Whole,
}
