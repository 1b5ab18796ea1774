namespace Joulewise.Evidence;

/// <summary>Which rows to list. A part that is <see langword="null"/> or empty lets every row pass.</summary>
/// <remarks>Case does not matter.</remarks>
public sealed record EvidenceFilter
{
    /// <summary>Gets the accelerator's catalogue id, whole.</summary>
    public string? Accelerator { get; init; }

    /// <summary>Gets a part of the model's id.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the precision, whole.</summary>
    public string? Precision { get; init; }

    /// <summary>Gets the workload, whole.</summary>
    public string? Workload { get; init; }

    /// <summary>Gets a part of the source's name.</summary>
    public string? Source { get; init; }
}
