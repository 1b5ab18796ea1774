using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>One measured operating point of one deployment: a row of the evidence table (docs/measurement-schema.md).</summary>
/// <remarks>An absent figure is <see langword="null"/>: not known, never zero. Rates per accelerator divide by all accelerators of the deployment.</remarks>
public sealed record MeasuredPoint
{
    /// <summary>Gets the stable id of the row.</summary>
    public required string Id { get; init; }

    /// <summary>Gets who measured.</summary>
    public required string Source { get; init; }

    /// <summary>Gets where in the source to find it.</summary>
    public string SourceRef { get; init; } = string.Empty;

    /// <summary>Gets when it was measured: ISO 8601, possibly only a month.</summary>
    public string Date { get; init; } = string.Empty;

    /// <summary>Gets the accelerator's catalogue id.</summary>
    public required string Accelerator { get; init; }

    /// <summary>Gets all accelerators of the deployment, prefill and decode together.</summary>
    public int? AcceleratorCount { get; init; }

    /// <summary>Gets the model's public id as the source gives it.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the weights' precision: bf16, fp8, fp4, mxfp4, int4; empty when not known.</summary>
    public string Precision { get; init; } = string.Empty;

    /// <summary>Gets the engine.</summary>
    public string Engine { get; init; } = string.Empty;

    /// <summary>Gets the engine's version.</summary>
    public string EngineVersion { get; init; } = string.Empty;

    /// <summary>Gets the traffic: fixed, agentic, lm-arena-chat, gpqa, mlperf-offline...</summary>
    public string Workload { get; init; } = string.Empty;

    /// <summary>Gets whether prefill and decode ran on separate accelerators.</summary>
    public bool? Disaggregated { get; init; }

    /// <summary>Gets the accelerators that prefill.</summary>
    public int? PrefillAccelerators { get; init; }

    /// <summary>Gets the accelerators that decode.</summary>
    public int? DecodeAccelerators { get; init; }

    /// <summary>Gets the tensor-parallel width of a decode worker.</summary>
    public int? TensorParallel { get; init; }

    /// <summary>Gets the expert-parallel width of a decode worker.</summary>
    public int? ExpertParallel { get; init; }

    /// <summary>Gets the data-parallel width of a decode worker.</summary>
    public int? DataParallel { get; init; }

    /// <summary>Gets whether attention runs data-parallel.</summary>
    public bool? DataParallelAttention { get; init; }

    /// <summary>Gets the speculative decoding: none, mtp, draft; empty when not recorded.</summary>
    public string SpeculativeDecoding { get; init; } = string.Empty;

    /// <summary>Gets the nominal prompt length of a request.</summary>
    public TokenCount? InputTokens { get; init; }

    /// <summary>Gets the nominal output length of a request.</summary>
    public TokenCount? OutputTokens { get; init; }

    /// <summary>Gets the requests in flight in the whole deployment.</summary>
    public double? ConcurrencyRequests { get; init; }

    /// <summary>Gets the mean running batch, where measured.</summary>
    public double? BatchRequests { get; init; }

    /// <summary>Gets input and output tokens per second of one accelerator.</summary>
    public TokenRate? TotalPerAccelerator { get; init; }

    /// <summary>Gets output tokens per second of one accelerator.</summary>
    public TokenRate? OutputPerAccelerator { get; init; }

    /// <summary>Gets output tokens per second of one user: one over median TPOT.</summary>
    public TokenRate? Interactivity { get; init; }

    /// <summary>Gets the median time to first token.</summary>
    public Duration? Ttft { get; init; }

    /// <summary>Gets the median time per output token.</summary>
    public Duration? Tpot { get; init; }

    /// <summary>Gets the boundary of power and energy.</summary>
    public Boundary? EnergyBoundary { get; init; }

    /// <summary>Gets mean power of one accelerator over the measured window on that boundary.</summary>
    public Power? PowerPerAccelerator { get; init; }

    /// <summary>Gets the whole deployment's energy over output tokens.</summary>
    public EnergyPerToken? EnergyPerOutputToken { get; init; }

    /// <summary>Gets the whole deployment's energy over input and output tokens.</summary>
    public EnergyPerToken? EnergyPerTotalToken { get; init; }

    /// <summary>Gets the standing of the row: yes, no, experimental.</summary>
    public string Official { get; init; } = string.Empty;

    /// <summary>Gets why a row needs care, one flag each.</summary>
    public IReadOnlyList<string> QualityFlags { get; init; } = [];
}
