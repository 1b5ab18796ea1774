using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>A configuration of an answer, with its figures, their intervals and what holds it where it is.</summary>
public sealed record SearchPoint
{
    /// <summary>Gets the configuration.</summary>
    public required ServingConfiguration Configuration { get; init; }

    /// <summary>Gets latencies, rate, board power and energy as predicted, with 90 % intervals.</summary>
    public required Prediction Prediction { get; init; }

    /// <summary>Gets the longest gap between two tokens of a stream while a prompt rides in its step, in seconds.</summary>
    public required double LongestGapSeconds { get; init; }

    /// <summary>Gets the output rate of all replicas.</summary>
    public required Estimate<TokenRate> TotalOutput { get; init; }

    /// <summary>Gets the energy of an output token at the boundary asked for; <see langword="null"/> where no rated power is known.</summary>
    public required OnBasis<EnergyPerToken>? Energy { get; init; }

    /// <summary>Gets the output rate of a megawatt at that boundary; <see langword="null"/> where no rated power is known.</summary>
    public required OnBasis<TokenRatePerPower>? Yield { get; init; }

    /// <summary>Gets the draw of all replicas at the facility's meter; <see langword="null"/> where no rated power is known.</summary>
    public required Estimate<Power>? FacilityPower { get; init; }

    /// <summary>Gets the cost of output tokens at the owned price with everything in it; <see langword="null"/> where no price is known.</summary>
    public required Estimate<TokenPrice>? Cost { get; init; }

    /// <summary>Gets the grade: D, or E where a part of it is new to the evidence.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets what the memory of an accelerator that decodes holds.</summary>
    public required MemoryUse Memory { get; init; }

    /// <summary>Gets what holds it where it is.</summary>
    public required Binding Binding { get; init; }

    /// <summary>Gets a value indicating whether a promise lies inside the interval of its latency, so that it may be missed.</summary>
    public bool MayMiss { get; init; }

    /// <summary>Gets the lowest clock of the boards over their highest; 1 where no power limit holds them.</summary>
    public double Clock { get; init; } = 1;
}
