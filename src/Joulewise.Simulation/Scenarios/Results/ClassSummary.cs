namespace Joulewise.Simulation;

/// <summary>What a class of traffic got.</summary>
public sealed record ClassSummary
{
    /// <summary>Gets its name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the time to first token promised, in seconds; infinite for no promise.</summary>
    public required double TtftPromiseSeconds { get; init; }

    /// <summary>Gets the mean time per output token promised, in seconds; infinite for no promise.</summary>
    public required double TpotPromiseSeconds { get; init; }

    /// <summary>Gets the requests that came.</summary>
    public required long Arrived { get; init; }

    /// <summary>Gets the requests that were answered.</summary>
    public required long Finished { get; init; }

    /// <summary>Gets of them those that kept the promise.</summary>
    public required long Good { get; init; }

    /// <summary>Gets the prompt tokens of requests that came.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Gets the output tokens of requests that were answered.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Gets of them those of answers that kept the promise.</summary>
    public required long GoodTokens { get; init; }

    /// <summary>Gets the time to first token.</summary>
    public required LatencyFigures Ttft { get; init; }

    /// <summary>Gets the mean time per output token of a request.</summary>
    public required LatencyFigures Tpot { get; init; }

    /// <summary>Gets the time from arrival to the last token.</summary>
    public required LatencyFigures EndToEnd { get; init; }
}
