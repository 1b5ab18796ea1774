using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Sets accelerators or configurations side by side, from catalogue and evidence.</summary>
public static class SideBySideBuilder
{
    private const int Steps = 2;

    /// <summary>Builds the comparison.</summary>
    /// <param name="request">The question; its accelerators are taken from <paramref name="sides"/>.</param>
    /// <param name="sides">Two or more of ACCELERATOR[:PRECISION][+SPECULATION]; the first is what the others are held against.</param>
    /// <param name="inputs">Catalogue and evidence.</param>
    /// <param name="progress">Told of each step, or <see langword="null"/>.</param>
    /// <param name="cancellation">Stops between steps.</param>
    /// <returns>
    /// The comparison: where only accelerators are named, like for like and best published; else one table of the
    /// configurations. A side that names no precision has the like-for-like one, a side that names no speculation none.
    /// </returns>
    /// <exception cref="InputException">A side or the question names something that is not known, or fewer than two different sides are named.</exception>
    public static SideBySide Build(ReportRequest request, IReadOnlyList<string> sides, ReportInputs inputs, IProgress<ReportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(inputs);
        SideRequest[] asked = [.. sides.Select(s => SideRequest.Parse(inputs.Catalogue, s)).Distinct()];
        if (asked.Length < 2)
        {
            throw new InputException($"{string.Join(' ', sides.Select(s => $"'{Excerpt.Of(s)}'"))}: one side only: accepted are two or more different ones");
        }

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ReportProgress(0, Steps, "learning errors from the evidence"));
        AnalysisContext context = ReportBuilder.ContextOf(request with { Accelerators = [.. asked.Select(s => s.Accelerator)] }, inputs, cancellation);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ReportProgress(1, Steps, "comparing"));
        bool plain = Array.TrueForAll(asked, s => s.IsPlain);
        string[] order = [.. asked.Select(s => s.Name)];
        Comparison[] comparisons = plain ? [context.Main, context.Best] : [new SideComparer(context).At(asked)];
        SideTable[] tables = [.. comparisons.Select(c => SideTables.Of(context, c, order))];
        return new SideBySide
        {
            Question = $"{Words.And(order)} side by side: {context.Model.Name} under {context.Comparer.Workload} at {Words.Number(request.Interactivity.InPerSecond)} tokens/s per user, from chip to utility meter at {context.Site.Name}",
            Header = HeaderBuilder.Build(context, comparisons[0], EvidenceHash.Of(inputs.Evidence)),
            Tables = tables,
            Answer = plain ? AnswerChapter.Sentences(context) : [],
            Sources = context.Sources.Entries,
        };
    }
}
