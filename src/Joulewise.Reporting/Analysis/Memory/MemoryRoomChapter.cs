using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What the memory of each accelerator holds at the operating point, and what binds there.</summary>
internal static class MemoryRoomChapter
{
    private const string Modelled = "modelled";

    public static Chapter Build(MemoryAnalysis analysis)
    {
        AnalysisContext context = analysis.Context;
        return new Chapter(
            "memory-room",
            "What the memory holds, and what binds",
            [
                new Callout(
                    CalloutKind.Caution,
                    "Figures are of the configuration predicted to serve most within the promises in one node or rack, or in two nodes where one cannot hold the model; they are modelled, grade D or E. The measured front stands beside the modelled rate as a check: it is of other configurations, tuned by others."),
                new Paragraph(
                    "Each accelerator that decodes holds its share of the weights, and the KV cache of the requests in hand in what engines leave beside weights and buffers. "
                    + "Every step reads the weights it uses and the cache of every request once: that is what bandwidth is for. Capacity sets how many requests and how long a context fit; what the requests in hand leave empty adds nothing to throughput."),
                new TableBlock(
                    "memory-room-table",
                    $"What the memory of an accelerator that decodes holds: {At(context)}",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Memory", "GB", "As its maker states it."),
                        new("Bandwidth", "TB/s", "As its maker states it."),
                        new("Weights", "GB", "On one accelerator that decodes; modelled."),
                        new("Room for cache", "GB", "What engines leave for the cache on it: 91 % of the memory less weights and buffers."),
                        new("Of it used", "%", "By the cache of the requests in hand, at their mean length; modelled."),
                        new("Cache", "kB/token", "Of one token of context, all layers, at the precision of the configuration's cache."),
                        new("Binds", string.Empty, "What keeps it from taking more requests."),
                    ],
                    [.. analysis.Entries.Select(e => new TableRow([.. Sold(context, e), .. e.Response is { } response ? Held(response.Sold) : Missing(e, 5)]))],
                    ["Mean length of a request: the prompt and six tenths of the answer; TensorRT-LLM reserves the whole length and a tenth."]),
                new TableBlock(
                    "memory-yield-table",
                    $"What it yields: {At(context)}",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Configuration", string.Empty, "The one predicted to serve most within the promises."),
                        new("Waits for", string.Empty, "What its decode step waits for most."),
                        new("Output rate", "tokens/s per accelerator", "Modelled, over all accelerators of the node or rack."),
                        new("Measured front", "tokens/s per accelerator", "The like-for-like front of the main report at the same promise."),
                        new("Energy", "J/output token", "At the facility's meter, boards at work; modelled."),
                        new("Cost", "USD/M output tokens", "At the owned price with everything in it, fully used; modelled rate."),
                    ],
                    [.. analysis.Entries.Select(e => new TableRow([Cells.Text(e.Name), .. e.Response is { } response ? Yielded(context, e, response.Sold) : Missing(e, 6)]))],
                    []),
            ]);
    }

    private static string At(AnalysisContext context) =>
        $"{context.Model.Name}, {context.Comparer.Workload}, {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, no speculative decoding";

    private static Cell[] Held(SearchPoint sold)
    {
        MemoryUse use = sold.Memory;
        return
        [
            Plain(use.Weights.InGigabytes),
            Plain(use.CacheRoom.InGigabytes),
            Plain(100 * use.RoomShare),
            Plain(use.CachePerToken.InBytes / 1000),
            Cells.Text(sold.Binding.Limit),
        ];
    }

    private static Cell[] Yielded(AnalysisContext context, MemoryEntry entry, SearchPoint sold) =>
    [
        Cells.Text(ModelledConfigurations.Describe(sold.Configuration)),
        Cells.Text($"{sold.Binding.Resource}, {Percent(sold.Binding.ResourceShare)} of the step"),
        context.Cells.Of(entry.EachOf(sold), r => r.InPerSecond, Modelled),
        context.Main.Find(entry.Accelerator.Id) is { } point ? context.Cells.Of(point.Output, r => r.InPerSecond) : Cells.Missing("not measured at the promise"),
        sold.Energy is { } energy ? context.Cells.Of(energy.Estimate, e => e.InJoulesPerToken, Modelled) : Cells.Missing("no rated power published"),
        sold.Cost is { } cost ? context.Cells.Of(cost, c => c.InDollarsPerMillion, Modelled) : Cells.Missing("no owned price published"),
    ];

    private static IEnumerable<Cell> Missing(MemoryEntry entry, int cells) =>
        [Cells.Missing(entry.WhyMissing), .. Enumerable.Repeat(Cells.Missing("no configuration"), cells - 1)];

    private static Cell[] Sold(AnalysisContext context, MemoryEntry entry) =>
    [
        Cells.Text(entry.Name),
        OfFigure(context, entry.Accelerator.Memory, m => m.InGigabytes),
        OfFigure(context, entry.Accelerator.MemoryBandwidth, b => b.InTerabytesPerSecond),
    ];

    private static Cell OfFigure<T>(AnalysisContext context, Figure<T>? figure, Func<T, double> inUnit)
        where T : struct, IQuantity<T> =>
        figure is null ? Cells.Missing("not published") : context.Cells.Of(Estimate.Exact("memory", figure.Value, figure.Grade, figure.Source), inUnit);

    private static TextCell Plain(double value) => Cells.Text(Words.Number(value));

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
