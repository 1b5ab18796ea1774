namespace Joulewise.Reporting.Html;

/// <summary>What the components of one page share.</summary>
/// <param name="document">The report.</param>
public sealed class ReportContext(ReportDocument document)
{
    /// <summary>Gets the report.</summary>
    public ReportDocument Document { get; } = document;

    /// <summary>Gets all chapters: the report's, then the record.</summary>
    internal IReadOnlyList<Chapter> Chapters { get; } = [.. document.Chapters, RecordChapter.Of(document)];

    /// <summary>Gets the numbers of the sources.</summary>
    internal SourceNumbers Sources { get; } = new(document.Sources);

    /// <summary>Gets the colours and markers of the charts.</summary>
    internal SeriesStyles Styles { get; } = new(document);
}
