using System.Collections.Concurrent;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>Questions asked of the embedded evidence, each answered once for all tests.</summary>
internal static class Question
{
    private static readonly ConcurrentDictionary<string, Lazy<ReportDocument>> Answers = new(StringComparer.Ordinal);

    private static readonly Lazy<AnalysisContext> DefaultContext = new(() => ReportBuilder.ContextOf(new ReportRequest(), Embedded));

    private static readonly Lazy<IReadOnlyList<MeasuredPoint>> Rows = new(() =>
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        return store.All();
    });

    public static Catalogue Catalogue { get; } = Catalogue.LoadEmbedded();

    public static IReadOnlyList<MeasuredPoint> Evidence => Rows.Value;

    public static ReportInputs Embedded => InputsOf(Evidence);

    /// <summary>Gets the default question with every chapter.</summary>
    public static ReportDocument Default => Ask("default", new ReportRequest());

    /// <summary>Gets what the chapters of the default question are written from; only to be read.</summary>
    public static AnalysisContext Context => DefaultContext.Value;

    public static ReportDocument Ask(string name, ReportRequest request) =>
        Answers.GetOrAdd(name, _ => new Lazy<ReportDocument>(() => ReportBuilder.Build(request, Embedded))).Value;

    public static ReportInputs InputsOf(IReadOnlyList<MeasuredPoint> rows) => new()
    {
        Catalogue = Catalogue,
        Evidence = rows,
        EvidenceOrigins = [FormattableString.Invariant($"{rows.Count} rows")],
        ToolVersion = "1.2.3",
        GitCommit = "0123abc",
    };

    /// <summary>Answers from other rows, without the chapters on other models.</summary>
    public static ReportDocument Of(IReadOnlyList<MeasuredPoint> rows, ReportRequest? request = null) =>
        ReportBuilder.Build((request ?? new ReportRequest()) with { IncludeOtherModels = false }, InputsOf(rows));

    public static TokenRate PerSecond(double rate) => TokenRate.FromPerSecond(rate);

    public static TableBlock Table(this ReportDocument document, string id) =>
        document.Chapters.SelectMany(c => c.Blocks).OfType<TableBlock>().Single(t => string.Equals(t.Id, id, StringComparison.Ordinal));

    /// <summary>The chart of modelled frontiers.</summary>
    public static ChartBlock Chart(this ReportDocument document) =>
        document.Chapter("unmeasured").Blocks.OfType<ChartBlock>().ShouldHaveSingleItem();

    public static Chapter Chapter(this ReportDocument document, string id) =>
        document.Chapters.Single(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    /// <summary>The cells of a table under a heading.</summary>
    public static IReadOnlyList<Cell> Column(this TableBlock table, string header)
    {
        int index = table.Columns.Index().Single(c => string.Equals(c.Item.Header, header, StringComparison.Ordinal)).Index;
        return [.. table.Rows.Select(r => r.Cells[index])];
    }

    public static string Text(this Cell cell) => cell switch
    {
        TextCell text => text.Text,
        MissingCell missing => missing.Reason,
        FigureCell figure => FormattableString.Invariant($"{figure.Value:G6} {figure.Grade}"),
        _ => throw new ArgumentException("A cell of another kind.", nameof(cell)),
    };

    /// <summary>All words of a chapter, for looking one up.</summary>
    public static string Words(this Chapter chapter) => string.Join('\n', chapter.Blocks.SelectMany(b => b switch
    {
        Paragraph paragraph => [paragraph.Text],
        BulletList list => list.Items,
        Callout callout => [callout.Text],
        TableBlock table => [table.Caption, .. table.Rows.SelectMany(r => r.Cells).Select(Text), .. table.Notes],
        _ => (IEnumerable<string>)[],
    }));

    public static ReportResult Headline(this ReportDocument document, string accelerator, string parity = "like-for-like", double? at = null) =>
        document.Results.Single(r =>
            string.Equals(r.Subject, accelerator, StringComparison.Ordinal)
            && string.Equals(r.Metric, "joules_per_output_token", StringComparison.Ordinal)
            && string.Equals(r.Boundary, "Facility", StringComparison.Ordinal)
            && string.Equals(r.CapacityBasis, "WithIdle", StringComparison.Ordinal)
            && string.Equals(r.Parity, parity, StringComparison.Ordinal)
            && string.Equals(r.Model, document.Results[0].Model, StringComparison.Ordinal)
            && r.InteractivityTokensPerSPerUser == (at ?? document.Header.Sla.InteractivityTokensPerSPerUser));
}
