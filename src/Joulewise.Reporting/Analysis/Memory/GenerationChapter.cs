using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>How much of a generation's gain is its memory.</summary>
internal static class GenerationChapter
{
    /// <summary>Accelerators and what their makers sold after them.</summary>
    private static readonly (string Before, string After)[] Successors =
    [
        ("nvidia-h100-sxm", "nvidia-h200-sxm"),
        ("nvidia-h200-sxm", "nvidia-b200"),
        ("nvidia-b200", "nvidia-b300"),
        ("nvidia-gb200", "nvidia-gb300"),
        ("nvidia-gb300", "nvidia-vera-rubin"),
        ("amd-mi300x", "amd-mi325x"),
        ("amd-mi325x", "amd-mi355x"),
        ("amd-mi355x", "amd-mi455x"),
    ];

    public static Chapter Build(MemoryAnalysis analysis)
    {
        AnalysisContext context = analysis.Context;
        Dictionary<string, MemoryEntry> known = analysis.Entries.ToDictionary(e => e.Accelerator.Id, StringComparer.Ordinal);
        TableRow[] rows =
        [
            .. Successors
                .Where(s => (context.IsAsked(s.Before) || context.IsAsked(s.After)) && context.Catalogue.TryFindAccelerator(s.Before, out _) && context.Catalogue.TryFindAccelerator(s.After, out _))
                .Select(s => new TableRow([.. Row(analysis, EntryOf(s.Before), EntryOf(s.After))])),
        ];
        return new Chapter(
            "memory-generations",
            "What a next generation changes",
            [
                new Paragraph(
                    "An accelerator is given the capacity, then the bandwidth, then both of its successor, with its own compute, links and power; what is left to the successor's own rate is everything else: compute, links, scale-up domain, precision it computes in, and software as the evidence knows it."),
                new TableBlock(
                    "memory-generations-table",
                    $"Output of one accelerator over its predecessor's: {context.Model.Name}, {context.Comparer.Workload}, {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user",
                    [
                        new("From", string.Empty, string.Empty),
                        new("To", string.Empty, string.Empty),
                        new("Capacity", "x", "Of the successor over the predecessor."),
                        new("Bandwidth", "x", "Of the successor over the predecessor."),
                        new("Its capacity alone", "x output", "Modelled."),
                        new("Its bandwidth alone", "x output", "Modelled."),
                        new("Its memory", "x output", "Both; modelled."),
                        new("The successor", "x output", "Everything; modelled."),
                        new("Share of memory", "%", "Logarithm of the gain from memory over that of the whole gain; missing where there is no gain."),
                    ],
                    rows,
                    ["Nodes hold 8 accelerators and racks up to 72: a successor with a larger scale-up domain gains by that too. Figures of announced accelerators rest on their makers' figures."]),
            ]);

        MemoryEntry EntryOf(string id)
        {
            if (!known.TryGetValue(id, out MemoryEntry? entry))
            {
                entry = analysis.EntryOf(context.Catalogue.FindAccelerator(id));
                known.Add(id, entry);
            }

            return entry;
        }
    }

    private static IEnumerable<Cell> Row(MemoryAnalysis analysis, MemoryEntry before, MemoryEntry after)
    {
        Accelerator one = before.Accelerator;
        Accelerator next = after.Accelerator;
        Cell[] names = [Cells.Text(before.Name), Cells.Text(after.Name)];
        if (one is not { Memory: { } oldSize, MemoryBandwidth: { } oldSpeed } || next is not { Memory: { } newSize, MemoryBandwidth: { } newSpeed })
        {
            return [.. names, .. Enumerable.Repeat(Cells.Missing("memory not published"), 7)];
        }

        MemoryChange change = new(newSize.Value.InBytes / oldSize.Value.InBytes, newSpeed.Value.InBytesPerSecond / oldSpeed.Value.InBytesPerSecond);
        Cell[] sizes = [Cells.Text(Words.Number(change.Capacity)), Cells.Text(Words.Number(change.Bandwidth))];
        if (before.Response is null)
        {
            return [.. names, .. sizes, .. Enumerable.Repeat(Cells.Missing(before.WhyMissing), 5)];
        }

        double own = before.Response.Sold.TotalOutput.Value.InPerSecond;
        double both = analysis.At(before, change).OutputTokensPerSecond / own;
        double? whole = after.Response is { } successor
            ? successor.Sold.TotalOutput.Value.InPerSecond / after.Count / (own / before.Count)
            : null;
        return
        [
            .. names,
            .. sizes,
            Gain(analysis.At(before, change with { Bandwidth = 1 }).OutputTokensPerSecond / own),
            Gain(analysis.At(before, change with { Capacity = 1 }).OutputTokensPerSecond / own),
            Gain(both),
            whole is { } all ? Gain(all) : Cells.Missing(after.WhyMissing),
            whole > 1 && both > 0
                ? Cells.Text((100 * Math.Log(both) / Math.Log(whole.Value)).ToString("0", CultureInfo.InvariantCulture))
                : Cells.Missing("no gain to share"),
        ];
    }

    private static Cell Gain(double gain) => gain > 0 ? Cells.Text(Words.Number(gain)) : Cells.Missing("no configuration keeps the promises");
}
