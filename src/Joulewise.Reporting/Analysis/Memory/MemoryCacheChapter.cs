using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What the precision of the KV cache does, and keeping it in host memory or on flash.</summary>
internal static class MemoryCacheChapter
{
    /// <summary>A question that is nearly all prompt: the fewest tokens of an answer that have a time between them.</summary>
    private const double FewestOutputTokens = 2;

    public static Chapter Build(MemoryAnalysis analysis) => new(
        "memory-cache",
        "The KV cache: narrower, or elsewhere",
        [
            new Paragraph("The cache can be kept in 8 bits in place of 16: half the bytes to hold and to read. Nobody published that the answers are equally good, so the two are not quality-matched; engines differ in what they default to."),
            Precisions(analysis),
            new Paragraph(
                "A prompt that begins as an earlier one does need not be computed again if its cache was kept. Reading it back costs time on the link and the capital of the tier; computing it costs time of the accelerator. "
                + "Read alone, cache comes as fast as the link carries it; whether that is faster than computing depends on the bytes of a token. "
                + "Keeping pays as long as the next use comes before the tier has cost more than the computing saved."),
            Reuse(analysis),
        ]);

    private static TableBlock Precisions(MemoryAnalysis analysis) => new(
        "memory-cache-precision",
        "The best configuration with a 16-bit and with an 8-bit cache",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Output, 16 bits", "tokens/s per accelerator", "Modelled."),
            new("Output, 8 bits", "tokens/s per accelerator", "Modelled."),
            new("8 bits over 16", "x", "Of the two modelled rates."),
            new("Energy, 16 bits", "J/output token", "At the facility's meter, boards at work; modelled."),
            new("Energy, 8 bits", "J/output token", "At the facility's meter, boards at work; modelled."),
        ],
        [.. analysis.Answered.Select(a => new TableRow([.. PrecisionRow(analysis, a.Entry)]))],
        ["Both are the best over all engines and shapes: the two rates of a row can be of different configurations."]);

    private static IEnumerable<Cell> PrecisionRow(MemoryAnalysis analysis, MemoryEntry entry)
    {
        Cells cells = analysis.Context.Cells;
        SearchPoint? wide = analysis.BestOf(entry.Question! with { KvPrecisions = ["bf16"] });
        SearchPoint? narrow = analysis.BestOf(entry.Question! with { KvPrecisions = ["fp8"] });
        return
        [
            Cells.Text(entry.Name),
            Rate(wide),
            Rate(narrow),
            wide is null || narrow is null
                ? Cells.Missing("one of the two keeps no promise")
                : Cells.Text(Words.Number(narrow.TotalOutput.Value.InPerSecond / wide.TotalOutput.Value.InPerSecond)),
            Energy(wide),
            Energy(narrow),
        ];

        Cell Rate(SearchPoint? point) => point is null
            ? Cells.Missing("no configuration keeps the promises")
            : cells.Of(entry.EachOf(point), r => r.InPerSecond, "modelled");

        Cell Energy(SearchPoint? point) => point?.Energy is { } energy
            ? cells.Of(energy.Estimate, e => e.InJoulesPerToken, "modelled")
            : Cells.Missing("no figure");
    }

    private static TableBlock Reuse(MemoryAnalysis analysis) => new(
        "memory-cache-reuse",
        $"Reading a kept cache against computing it: prompts of {PromptOf(analysis)} tokens",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Kept in", string.Empty, "And what it is read over."),
            new("Cache", "kB/token", "Of one token, all layers."),
            new("Computed", "prompt tokens/s per accelerator", "Modelled: the best configuration for prompts alone, without promises."),
            new("Read", "tokens/s per accelerator", "Rate of the tier over the bytes of a token; nothing else on the link."),
            new("Reading over computing", "x", "Above 1 reading is faster."),
            new("Saved", "USD/M prompt tokens", "Time of the accelerator at the owned price, fully used."),
            new("Pays if used again within", "h", "Capital of the tier over four years against what is saved; electricity of the tier is not in it."),
        ],
        [.. analysis.Answered.SelectMany(a => ReuseRows(analysis, a.Entry, a.Response.Sold))],
        [
            "Prices of DRAM and flash rose several times within a year; the interval spans what was found. Host memory is shared by the accelerators of a node: a cache that pays still has to fit.",
            "Latent and windowed attention keep few bytes of a token: their cache is cheap to keep and quick to read. Where attention heads are replicated over accelerators, each reads its own copy; that is not in the rate.",
        ]);

    private static IEnumerable<TableRow> ReuseRows(MemoryAnalysis analysis, MemoryEntry entry, SearchPoint sold)
    {
        Cells cells = analysis.Context.Cells;
        IReadOnlyList<CacheTier> tiers = CacheTiers.Of(entry.Accelerator);
        if (tiers.Count == 0)
        {
            return [new TableRow([Cells.Text(entry.Name), .. Enumerable.Repeat(Cells.Missing("no link to the host published"), 7)])];
        }

        SearchQuestion prompts = entry.Question! with { OutputTokens = FewestOutputTokens, TtftLimit = null, TpotLimit = null };
        if (analysis.BestOf(prompts) is not { } best)
        {
            return [new TableRow([Cells.Text(entry.Name), .. Enumerable.Repeat(Cells.Missing("no configuration for prompts alone"), 7)])];
        }

        Estimate<TokenRate> computed = entry.EachOf(best).Map(r => r / FewestOutputTokens * prompts.InputTokens);
        return tiers
            .Select(t => CacheReuse.Of(t, sold.Memory.CachePerToken, computed, analysis.HourlyOf(entry.Accelerator)))
            .Select(r => new TableRow(
            [
                Cells.Text(entry.Name),
                Cells.Text($"{r.Tier.Name}, {r.Tier.Link}"),
                Cells.Text(Words.Number(r.PerToken.InBytes / 1000)),
                cells.Of(r.Computed, c => c.InPerSecond, "modelled"),
                cells.Of(r.Loaded, l => l.InPerSecond),
                cells.Of(r.Speedup, s => s.InFraction),
                r.Saved is { } saved ? cells.Of(saved, s => s.InDollarsPerMillion) : Cells.Missing("no owned price published"),
                r.PaysUpTo is { } time ? cells.Of(time, t => t.InHours) : Cells.Missing("no owned price published"),
            ]));
    }

    private static string PromptOf(MemoryAnalysis analysis) =>
        analysis.Answered.Select(a => a.Entry.Question!.InputTokens).FirstOrDefault().ToString("N0", CultureInfo.InvariantCulture);
}
