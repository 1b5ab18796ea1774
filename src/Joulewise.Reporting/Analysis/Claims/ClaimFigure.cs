namespace Joulewise.Reporting;

/// <summary>A figure of a test, in the unit its place names.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Low end of its 90 % interval; the value itself where nothing of it has a known error.</param>
/// <param name="High">High end.</param>
/// <param name="Grade">Grade A to E.</param>
/// <param name="SourceIds">Its sources.</param>
/// <param name="Modelled">Whether a throughput in it was modelled and not measured. Such a figure decides no verdict.</param>
public sealed record ClaimFigure(double Value, double Low, double High, string Grade, IReadOnlyList<string> SourceIds, bool Modelled)
{
    /// <summary>High end over low end beyond which an interval agrees with so much that it decides nothing.</summary>
    public const double WidestSpan = 4;

    /// <summary>Gets a value indicating whether the figure may decide a verdict: measured throughput, nothing of grade E in it, and an interval that tells figures apart.</summary>
    public bool IsEvidence => !Modelled && Grade is not "E" && High <= WidestSpan * Low;
}
