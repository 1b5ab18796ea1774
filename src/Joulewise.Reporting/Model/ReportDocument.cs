namespace Joulewise.Reporting;

/// <summary>A finished report: everything a rendering shows, and nothing it has to work out.</summary>
/// <remarks>Immutable. Two reports of the same inputs are equal, and so are their renderings, byte for byte.</remarks>
public sealed record ReportDocument
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the question, in one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the answer, in three sentences; each that holds a number carries its grade.</summary>
    public required IReadOnlyList<string> Answer { get; init; }

    /// <summary>Gets the machine-readable header.</summary>
    public required ReportHeader Header { get; init; }

    /// <summary>Gets the chapters, in reading order.</summary>
    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>Gets every headline figure once, flat, for programs.</summary>
    public required IReadOnlyList<ReportResult> Results { get; init; }

    /// <summary>Gets how the headline moves with its inputs.</summary>
    public required IReadOnlyList<SensitivityEntry> Sensitivity { get; init; }

    /// <summary>Gets what was left out, with the reason.</summary>
    public required IReadOnlyList<Exclusion> Exclusions { get; init; }

    /// <summary>Gets the sources, numbered by position from 1.</summary>
    public required IReadOnlyList<SourceEntry> Sources { get; init; }
}
