namespace Joulewise.Reporting;

/// <summary>One headline figure.</summary>
/// <param name="Id">Stable name of the result.</param>
/// <param name="Subject">Accelerator.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">The figure, or <see langword="null"/> when missing.</param>
/// <param name="Lo">Low end of the interval.</param>
/// <param name="Hi">High end of the interval.</param>
/// <param name="Level">Level of the interval.</param>
/// <param name="Grade">Grade A to E, or X when missing.</param>
/// <param name="SourceIds">Sources.</param>
/// <param name="Estimated">Whether any part is estimated rather than measured.</param>
/// <param name="Extrapolated">Whether it lies outside the measured range, or rests on a model that has not seen the accelerator.</param>
/// <param name="Boundary">Boundary layer, or empty.</param>
/// <param name="CapacityBasis">Capacity basis, or empty.</param>
/// <param name="TokenBasis">Token basis, or empty.</param>
/// <param name="InteractivityTokensPerSPerUser">Operating point.</param>
/// <param name="Parity">Which comparison the figure belongs to.</param>
/// <param name="Rank">Rank within its table, when ranked.</param>
/// <param name="NotDistinguishableFrom">Subjects whose ratio's interval includes 1.</param>
/// <param name="Reason">Why the figure is missing or flagged, or empty.</param>
public sealed record ReportResult(
    string Id,
    string Subject,
    string Metric,
    string Unit,
    double? Value,
    double? Lo,
    double? Hi,
    double Level,
    string Grade,
    IReadOnlyList<string> SourceIds,
    bool Estimated,
    bool Extrapolated,
    string Boundary,
    string CapacityBasis,
    string TokenBasis,
    double? InteractivityTokensPerSPerUser,
    string Parity,
    int? Rank,
    IReadOnlyList<string> NotDistinguishableFrom,
    string Reason)
{
    /// <summary>Gets the model whose tokens are counted: a report has results of several; empty when the header's.</summary>
    public string Model { get; init; } = string.Empty;

    /// <summary>Gets the traffic; empty when the header's.</summary>
    public string Workload { get; init; } = string.Empty;
}
