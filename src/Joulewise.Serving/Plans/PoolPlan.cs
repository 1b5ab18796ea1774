using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The part of a factory that serves one class.</summary>
public sealed record PoolPlan
{
    /// <summary>Gets the class.</summary>
    public required TrafficClass Traffic { get; init; }

    /// <summary>Gets how it is served, with the curve and its errors.</summary>
    public required PlanOption Option { get; init; }

    /// <summary>Gets the whole replicas.</summary>
    public required long Replicas { get; init; }

    /// <summary>Gets the accelerators of all replicas.</summary>
    public long Accelerators => Replicas * Option.Configuration.AcceleratorsPerReplica;

    /// <summary>Gets the accelerators that prefill and the ones that decode; the first is 0 without prefill workers of their own.</summary>
    public (long Prefill, long Decode) Split =>
        (Replicas * (Option.Configuration.Prefill?.Accelerators ?? 0), Replicas * Option.Configuration.Decode.Accelerators);

    /// <summary>Gets how requests are spread over the replicas: whichever takes less energy over the day.</summary>
    public required PoolPolicy Policy { get; init; }

    /// <summary>Gets the most requests a second the pool can serve.</summary>
    public required Estimate<RequestRate> Capacity { get; init; }

    /// <summary>Gets the output tokens served in the day.</summary>
    public required Estimate<TokenCount> OutputTokens { get; init; }

    /// <summary>Gets served over asked requests of the day.</summary>
    public required Estimate<Ratio> ServedShare { get; init; }

    /// <summary>Gets served over possible requests of the day.</summary>
    public required Estimate<Ratio> Utilisation { get; init; }

    /// <summary>Gets the energy at the meter over the day, idle time included.</summary>
    public required Estimate<Energy> Energy { get; init; }

    /// <summary>Gets the energy of an output token at the meter, idle time included; <see langword="null"/> where none is served.</summary>
    public required OnBasis<EnergyPerToken>? EnergyPerToken { get; init; }

    /// <summary>Gets the power of one working accelerator from board to meter, part by part, at the mean board power of the day's work.</summary>
    public required BoundaryLedger Ledger { get; init; }
}
