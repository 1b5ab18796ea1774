using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The factory over one stretch of the day.</summary>
public sealed record SpanPlan
{
    /// <summary>Gets the time since midnight.</summary>
    public required Duration Start { get; init; }

    /// <summary>Gets how long it lasts.</summary>
    public required Duration Length { get; init; }

    /// <summary>Gets the pools, in the order of the demand's classes.</summary>
    public required IReadOnlyList<PoolSpan> Pools { get; init; }

    /// <summary>Gets the output tokens a second that are served.</summary>
    public required Estimate<TokenRate> OutputRate { get; init; }

    /// <summary>Gets the power at the meter, idle replicas included.</summary>
    public required Estimate<Power> FacilityPower { get; init; }

    /// <summary>Gets the power at the meter over output tokens, idle replicas included; <see langword="null"/> where none is served.</summary>
    public required OnBasis<EnergyPerToken>? EnergyPerToken { get; init; }

    /// <summary>Gets the share of possible work that is done, each pool weighted by its accelerators.</summary>
    public required Ratio Utilisation { get; init; }
}
