namespace Joulewise.Evidence;

/// <summary>What the points of one frontier have in common.</summary>
/// <param name="Accelerator">The accelerator's catalogue id.</param>
/// <param name="Model">The model's key as the caller's canonicaliser names it.</param>
/// <param name="Workload">The traffic.</param>
/// <param name="Precision">The weights' precision, or <see langword="null"/> for the best of all precisions; empty when not published.</param>
/// <param name="SpeculativeDecoding">none, mtp or draft, or <see langword="null"/> for the best of all.</param>
/// <param name="Engine">The engine, or <see langword="null"/> for the best of all engines.</param>
public sealed record FrontierKey(
    string Accelerator,
    string Model,
    WorkloadKey Workload,
    string? Precision,
    string? SpeculativeDecoding,
    string? Engine)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Accelerator} {Model} {Workload} {Precision ?? "best precision"} {SpeculativeDecoding ?? "best speculation"} {Engine ?? "best engine"}";
}
