namespace Joulewise.Reporting;

/// <summary>A finished comparison of a few accelerators or configurations.</summary>
/// <remarks>Immutable. The same request and inputs give an equal one.</remarks>
public sealed record SideBySide
{
    /// <summary>Gets the question, in one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the machine-readable header.</summary>
    public required ReportHeader Header { get; init; }

    /// <summary>Gets the tables: like for like and best published, or one of the configurations asked for.</summary>
    public required IReadOnlyList<SideTable> Tables { get; init; }

    /// <summary>Gets the answer in sentences; empty where configurations were asked for.</summary>
    public required IReadOnlyList<string> Answer { get; init; }

    /// <summary>Gets the sources that figures name.</summary>
    public required IReadOnlyList<SourceEntry> Sources { get; init; }
}
