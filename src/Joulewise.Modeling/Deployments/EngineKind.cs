namespace Joulewise.Modeling;

/// <summary>Engines by what they schedule and launch; orchestrators count as the engine they run.</summary>
internal enum EngineKind
{
    /// <summary>vLLM and what runs it.</summary>
    Vllm,

    /// <summary>vLLM before 0.12, which schedules in step with the device.</summary>
    EarlyVllm,

    /// <summary>SGLang and what runs it.</summary>
    Sglang,

    /// <summary>TensorRT-LLM and what runs it.</summary>
    TensorRtLlm,

    /// <summary>AMD's ATOM.</summary>
    Atom,

    /// <summary>An engine without measured rows.</summary>
    Other,
}
