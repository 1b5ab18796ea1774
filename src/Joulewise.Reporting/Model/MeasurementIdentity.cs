namespace Joulewise.Reporting;

/// <summary>How a class of inputs was measured.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Instrument">Instrument or counter.</param>
/// <param name="RateHz">Sample rate.</param>
/// <param name="WindowS">Averaging window in seconds, when known.</param>
/// <param name="Repeats">Repeats, or <c>single run</c>.</param>
/// <param name="VoidWindows">Windows voided, when known.</param>
/// <param name="CrosscheckPct">Cross-check in per cent, when done.</param>
public sealed record MeasurementIdentity(
    string SourceId,
    string Instrument,
    double? RateHz,
    double? WindowS,
    string Repeats,
    int? VoidWindows,
    double? CrosscheckPct);
