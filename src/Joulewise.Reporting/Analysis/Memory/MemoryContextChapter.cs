using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What the length of prompts does to what memory is for.</summary>
internal static class MemoryContextChapter
{
    public static Chapter Build(MemoryAnalysis analysis, MemoryContexts contexts)
    {
        AnalysisContext context = analysis.Context;
        return new Chapter(
            "memory-context",
            "Longer contexts",
            [
                new Paragraph(
                    "A longer prompt takes more work to read, more cache to hold and more bytes in every step. "
                    + string.Create(CultureInfo.InvariantCulture, $"The longest prompts of the evidence are of {context.Inputs.Evidence.Max(p => p.InputTokens?.InTokens ?? 0):N0} tokens on average: what is longer is extrapolated. ")
                    + "The promise on interactivity stays; a promise on time to first token grows with prompts longer than the report's. Answers keep their length, and no prompt is reused: what reuse does is in the next chapter."),
                Chart(contexts),
                new TableBlock(
                    "memory-context-table",
                    $"By length of prompts: {context.Model.Name}, answers as in {context.Comparer.Workload}, {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Prompt", "tokens", "Mean."),
                        new("Output rate", "tokens/s per accelerator", "Modelled."),
                        new("Energy", "J/output token", "At the facility's meter, boards at work; prompts inside; modelled."),
                        new("Cost", "USD/M output tokens", "At the owned price, fully used; modelled."),
                        new("Room used", "%", "Share of the room for the cache that the requests in hand take."),
                        new("Binds", string.Empty, "What keeps it from taking more requests."),
                        new("A quarter more capacity", "x output", "Modelled."),
                        new("A quarter more bandwidth", "x output", "Modelled."),
                    ],
                    [.. contexts.Points.Select(p => new TableRow([.. Row(analysis, p)]))],
                    []),
            ]);
    }

    private static IEnumerable<Cell> Row(MemoryAnalysis analysis, MemoryContextPoint point)
    {
        Cells cells = analysis.Context.Cells;
        Cell[] head = [Cells.Text(point.Entry.Name), Cells.Text(point.InputTokens.ToString("N0", CultureInfo.InvariantCulture))];
        if (point.Response is not { Sold: { } sold } response)
        {
            return [.. head, .. Enumerable.Repeat(Cells.Missing("no configuration keeps the promises"), 7)];
        }

        return
        [
            .. head,
            cells.Of(point.Entry.EachOf(sold), r => r.InPerSecond, "modelled"),
            sold.Energy is { } energy ? cells.Of(energy.Estimate, e => e.InJoulesPerToken, "modelled") : Cells.Missing("no rated power published"),
            sold.Cost is { } cost ? cells.Of(cost, c => c.InDollarsPerMillion, "modelled") : Cells.Missing("no owned price published"),
            Cells.Text(Words.Number(100 * sold.Memory.RoomShare)),
            Cells.Text(sold.Binding.Limit),
            Gain(new MemoryChange(MemoryWorth.Step, 1)),
            Gain(new MemoryChange(1, MemoryWorth.Step)),
        ];

        Cell Gain(MemoryChange change) => response.GainOf(change) > 0
            ? cells.Of(MemoryWorth.GainOf(response, change, analysis.Twins), g => g.InFraction, "modelled")
            : Cells.Missing("no configuration keeps the promises");
    }

    private static ChartBlock Chart(MemoryContexts contexts) => new(
        "memory-context-cost",
        ChartKind.Line,
        "Cost of an output token against the length of prompts",
        "Owned cost with everything in it, fully used; everything is modelled. A line that breaks off has no configuration that keeps the promises there.",
        new AxisSpec("Prompt", "tokens", Logarithmic: true),
        new AxisSpec("Cost", "USD/M output tokens", Logarithmic: true),
        [],
        [
            .. contexts.Points
                .Where(p => p.Response?.Sold.Cost is not null)
                .GroupBy(p => p.Entry)
                .Select(g => new ChartSeries(
                    $"{g.Key.Name}, modelled",
                    g.Key.Accelerator.Vendor,
                    [.. g.Select(p => PointOf(p.InputTokens, p.Response!.Sold.Cost!, p.Response.Sold.Configuration))],
                    Dashed: true)
                {
                    Modelled = true,
                }),
        ]);

    private static ChartPoint PointOf(double tokens, Estimate<TokenPrice> cost, ServingConfiguration configuration) => new(
        tokens,
        cost.Value.InDollarsPerMillion,
        cost.Interval.Low.InDollarsPerMillion,
        cost.Interval.High.InDollarsPerMillion,
        ModelledConfigurations.Describe(configuration));
}
