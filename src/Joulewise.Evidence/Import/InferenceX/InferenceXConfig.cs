using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>What was run: the deployment and the traffic of one InferenceX row, before any repair.</summary>
internal sealed record InferenceXConfig
{
    public required Place Place { get; init; }

    public required string SourceRef { get; init; }

    public string Date { get; init; } = string.Empty;

    public required string Official { get; init; }

    public required string Hardware { get; init; }

    public required string Model { get; init; }

    public string Framework { get; init; } = string.Empty;

    public string Precision { get; init; } = string.Empty;

    public string SpeculativeDecoding { get; init; } = string.Empty;

    public string Image { get; init; } = string.Empty;

    public bool Disaggregated { get; init; }

    /// <summary>Tensor-parallel width of a decode worker.</summary>
    public int? Tp { get; init; }

    /// <summary>Expert-parallel width of a decode worker.</summary>
    public int? Ep { get; init; }

    public bool? DpAttention { get; init; }

    /// <summary>Prefill accelerators as stated, which is not always the number of them.</summary>
    public int? PrefillStated { get; init; }

    /// <summary>Decode accelerators as stated, which is not always the number of them.</summary>
    public int? DecodeStated { get; init; }

    /// <summary>All accelerators where the format gives the factors of their number.</summary>
    public int? AcceleratorsKnown { get; init; }

    public double? InputTokens { get; init; }

    public double? OutputTokens { get; init; }

    public double? Concurrency { get; init; }

    public bool Agentic { get; init; }
}
