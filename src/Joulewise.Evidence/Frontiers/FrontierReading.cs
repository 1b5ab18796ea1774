using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>What a frontier answers for one interactivity.</summary>
/// <remarks>Figures per token are derived from the reading, never interpolated themselves.</remarks>
public sealed record FrontierReading
{
    /// <summary>Gets the frontier's key.</summary>
    public required FrontierKey Key { get; init; }

    /// <summary>Gets the interactivity asked for.</summary>
    public required TokenRate Interactivity { get; init; }

    /// <summary>Gets how the frontier answers.</summary>
    public required ReadingStatus Status { get; init; }

    /// <summary>Gets output tokens per second of one accelerator; <see langword="null"/> when unreachable.</summary>
    public TokenRate? Output { get; init; }

    /// <summary>Gets all tokens over output tokens; <see langword="null"/> when unreachable or not known.</summary>
    public Ratio? TotalPerOutput { get; init; }

    /// <summary>Gets the measured point, or the less interactive neighbour; the most interactive point when unreachable.</summary>
    public required FrontPoint Below { get; init; }

    /// <summary>Gets the more interactive neighbour when interpolated, else <see langword="null"/>.</summary>
    public FrontPoint? Above { get; init; }

    /// <summary>Gets the grade: the point's, or for an interpolated answer the worst of C and both neighbours'; X when unreachable.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets measured power at the answer; <see langword="null"/> unless the point, or both neighbours on one boundary, have it.</summary>
    public MeasuredPower? Power { get; init; }

    /// <summary>Gets all tokens per second of one accelerator; <see langword="null"/> when unreachable or the ratio is not known.</summary>
    public TokenRate? Total => Output is { } output && TotalPerOutput is { } ratio ? ratio.Of(output) : null;

    /// <summary>Gets the less interactive neighbour's output rate over the more interactive one's, above 1; <see langword="null"/> unless interpolated.</summary>
    public Ratio? Drop => Above is { } above ? Below.Output / above.Output : null;
}
