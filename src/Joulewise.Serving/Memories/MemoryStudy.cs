using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>Asks what an accelerator would serve with more or less memory, or with faster or slower memory.</summary>
/// <remarks>
/// The best kind of configuration with the memory as sold (engine, precisions, one pool or two) is kept; widths, pools,
/// chunks and requests in hand are chosen anew for each memory. Everything else of the accelerator stays, its rated power too.
/// </remarks>
/// <param name="search">Finds the best configurations.</param>
public sealed class MemoryStudy(IConfigurationSearch search)
{
    /// <summary>Gets the sizes and bandwidths asked about, over those sold.</summary>
    public static IReadOnlyList<double> Factors { get; } = [0.75, 1, 1.25, 1.5, 2];

    /// <summary>Enough numbers of requests that a step between two of them, 6 %, is small beside a quarter more memory.</summary>
    private const int BatchesPerDoubling = 12;

    /// <summary>Runs the study.</summary>
    /// <param name="question">What is served under which promises, on one accelerator; its <see cref="SearchQuestion.Memory"/> is not looked at.</param>
    /// <param name="factors">Sizes and bandwidths over those sold, rising, 1 among them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The response, or <see langword="null"/> where nothing keeps the promises with the memory as sold.</returns>
    /// <exception cref="ArgumentException">The question names several accelerators.</exception>
    public MemoryResponse? Run(SearchQuestion question, IReadOnlyList<double> factors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(factors);
        if (question.Accelerators is not [Accelerator accelerator])
        {
            throw new ArgumentException("a study of memory is one of a single accelerator", nameof(question));
        }

        if (Sold(question, cancellation) is not { } sold)
        {
            return null;
        }

        return new MemoryResponse(
            accelerator,
            sold,
            Rising(question, sold, factors.Select(f => new MemoryChange(f, 1)), cancellation),
            Rising(question, sold, factors.Select(f => new MemoryChange(1, f)), cancellation));
    }

    /// <summary>Answers with the memory as sold: the best of all kinds, then the best of its kind in finer steps.</summary>
    /// <param name="question">As in <see cref="Run"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The best configuration, or <see langword="null"/> where nothing keeps the promises.</returns>
    public SearchPoint? Sold(SearchQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        SearchQuestion whole = question with { Memory = MemoryChange.None, NeedsFrontier = false, RankedShown = 1 };
        return BestOf(whole, cancellation) is { } best ? BestOf(KindOf(whole, best.Configuration), cancellation) ?? best : null;
    }

    /// <summary>Answers with one other memory, within the kind of configuration that is best with the memory as sold.</summary>
    /// <param name="question">As in <see cref="Run"/>.</param>
    /// <param name="sold">The best configuration with the memory as sold.</param>
    /// <param name="change">The other memory.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The best configuration there.</returns>
    public MemoryPoint At(SearchQuestion question, SearchPoint sold, MemoryChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sold);
        return new MemoryPoint(change, BestOf(KindOf(question with { NeedsFrontier = false, RankedShown = 1 }, sold.Configuration) with { Memory = change }, cancellation));
    }

    /// <summary>
    /// Answers for rising memories. One with more of either can be used as if it had less, so it never serves less: the model
    /// alone would say otherwise where prompts take most of the time, as its queue for the first token knows no time spent in it.
    /// </summary>
    private MemoryPoint[] Rising(SearchQuestion question, SearchPoint sold, IEnumerable<MemoryChange> changes, CancellationToken cancellation)
    {
        List<MemoryPoint> points = [];
        foreach (MemoryChange change in changes)
        {
            MemoryPoint point = change == MemoryChange.None ? new MemoryPoint(change, sold) : At(question, sold, change, cancellation);
            double size = change.Capacity * change.Bandwidth;
            if (size < 1 && point.OutputTokensPerSecond > sold.TotalOutput.Value.InPerSecond)
            {
                point = new MemoryPoint(change, sold);
            }
            else if (size > 1 && points.Count > 0 && point.OutputTokensPerSecond < points[^1].OutputTokensPerSecond)
            {
                point = new MemoryPoint(change, points[^1].Best);
            }

            points.Add(point);
        }

        return [.. points];
    }

    /// <summary>The question held to one kind of configuration, with finer steps in the requests in hand.</summary>
    private static SearchQuestion KindOf(SearchQuestion question, ServingConfiguration best) => question with
    {
        Engines = [best.Engine],
        Precisions = [best.Precision],
        KvPrecisions = [best.KvPrecision],
        Aggregated = !best.IsDisaggregated,
        Disaggregated = best.IsDisaggregated,
        Speculation = best.Speculation is not "none",
        BatchesPerDoubling = BatchesPerDoubling,
    };

    private SearchPoint? BestOf(SearchQuestion question, CancellationToken cancellation) =>
        search.Run(question, cancellation).Ranked is [{ } first, ..] ? first.Point : null;
}
