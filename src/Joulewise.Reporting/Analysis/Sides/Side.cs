namespace Joulewise.Reporting;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">The side as named: a catalogue id, with its configuration where one was asked for.</param>
/// <param name="Accelerator">Catalogue id.</param>
/// <param name="Configuration">Precision, speculation, engine and size behind the figures; empty when there are none.</param>
/// <param name="Reading">How the figures were obtained: measured, interpolated, clamped; empty when there are none.</param>
/// <param name="Figures">Its figures; the headline alone, without a value, when there are none.</param>
/// <param name="WhyMissing">Why there are none, or empty.</param>
public sealed record Side(
    string Name,
    string Accelerator,
    string Configuration,
    string Reading,
    IReadOnlyList<ReportResult> Figures,
    string WhyMissing);
