using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What another gigabyte and another gigabyte per second are worth, and what they cost.</summary>
internal static class MemoryWorthChapter
{
    private static readonly MemoryChange Larger = new(MemoryWorth.Step, 1);
    private static readonly MemoryChange Faster = new(1, MemoryWorth.Step);

    public static Chapter Build(MemoryAnalysis analysis)
    {
        AnalysisContext context = analysis.Context;
        return new Chapter(
            "memory-worth",
            "What another GB and another GB/s are worth",
            [
                new Paragraph(
                    "More memory is worth what an hour of the accelerator may cost more so that a token costs the same: the price of an hour times the tokens it serves more. Over four years, the life the price book spreads capital over, that is a price for a GB or a GB/s, which can be held against what makers pay for HBM. "
                    + "The kind of configuration (engine, precisions, one pool or two) is the best with the memory as sold; widths, pools, chunks and requests in hand are chosen anew for each memory. Compute, links and rated power stay as they are."),
                Table(analysis),
                Chart(analysis, "memory-by-bandwidth", "Output against memory bandwidth", r => r.Bandwidth, c => c.Bandwidth, "Memory bandwidth"),
                Chart(analysis, "memory-by-capacity", "Output against memory capacity", r => r.Capacity, c => c.Capacity, "Memory capacity"),
                new Paragraph(
                    $"A value above the price of the memory says that a maker could fit more and both sides gain, were it possible: bandwidth comes with stacks and pins, and capacity that no promise fills is worth nothing at this operating point, whatever it costs ({context.Site.Name}; other contexts below)."),
            ]);
    }

    /// <summary>The accelerator on which bandwidth is worth most, in a sentence; <see langword="null"/> where no price is known.</summary>
    public static string? BestBuy(MemoryAnalysis analysis)
    {
        var best = analysis.Answered
            .Select(a => (a.Entry, Worth: BandwidthWorth(analysis, a.Entry, a.Response), Price: PricePerBandwidth(analysis, a.Entry)))
            .Where(w => w.Worth is not null && w.Price is not null)
            .OrderByDescending(w => w.Worth!.Value.InDollarsPerGigabytePerSecond)
            .Select(w => Words.Figure(w.Worth!, v => v.InDollarsPerGigabytePerSecond, "USD") + $" on {w.Entry.Name}, whose maker pays {Words.Figure(w.Price!, v => v.InDollarsPerGigabytePerSecond, "USD")} for HBM with it")
            .FirstOrDefault();
        return best is null ? null : $"The largest estimate of what another GB/s is worth over four years is {best}.";
    }

    private static TableBlock Table(MemoryAnalysis analysis) => new(
        "memory-worth-table",
        "Marginal value of memory at the operating point",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Capacity elasticity", string.Empty, "Percent more output for each percent more capacity, between a quarter less and a quarter more; missing where a quarter less does not serve."),
            new("Bandwidth elasticity", string.Empty, "The same for bandwidth. Above 1 where a promise on TPOT binds: faster steps let more requests in, and the weights are read for all of them."),
            new("A quarter more capacity", "x output", "Nothing measured shows what capacity alone admits: no interval of its own, grade E."),
            new("A quarter more bandwidth", "x output", "With the error seen on accelerators that differ in their memory."),
            new("A GB is worth", "USD over four years", "At the newest owned price of an hour."),
            new("HBM costs", "USD/GB", "As the accelerator's maker buys it."),
            new("A GB/s is worth", "USD over four years", "At the newest owned price of an hour."),
            new("HBM costs", "USD per GB/s", "Price of the memory fitted over its bandwidth."),
        ],
        [.. analysis.Answered.Select(a => new TableRow(Row(analysis, a.Entry, a.Response)))],
        ["Intervals carry the error of the price and of the response to bandwidth, not that of the operating point itself: it cancels from a ratio of two predictions of one configuration, as far as it is one."]);

    private static Cell[] Row(MemoryAnalysis analysis, MemoryEntry entry, MemoryResponse response)
    {
        Cells cells = analysis.Context.Cells;
        Estimate<MemoryPrice>? price = PriceOf(analysis, entry);
        return
        [
            Cells.Text(entry.Name),
            Elasticity(response.Capacity, c => c.Capacity),
            Elasticity(response.Bandwidth, c => c.Bandwidth),
            cells.Of(MemoryWorth.GainOf(response, Larger, analysis.Twins), g => g.InFraction, "modelled"),
            cells.Of(MemoryWorth.GainOf(response, Faster, analysis.Twins), g => g.InFraction, "modelled"),
            CapacityWorth(analysis, entry, response) is { } size ? cells.Of(size, w => w.InDollarsPerGigabyte, "modelled") : Cells.Missing("no owned price published"),
            price is null ? Cells.Missing("not published") : cells.Of(price, p => p.InDollarsPerGigabyte),
            BandwidthWorth(analysis, entry, response) is { } speed ? cells.Of(speed, w => w.InDollarsPerGigabytePerSecond, "modelled") : Cells.Missing("no owned price published"),
            PricePerBandwidth(analysis, entry) is { } perBandwidth ? cells.Of(perBandwidth, p => p.InDollarsPerGigabytePerSecond) : Cells.Missing("not published"),
        ];
    }

    private static Cell Elasticity(IReadOnlyList<MemoryPoint> points, Func<MemoryChange, double> factorOf)
    {
        double elasticity = MemoryWorth.ElasticityOf(points, factorOf);
        return double.IsNaN(elasticity)
            ? Cells.Missing("a quarter less or more keeps no promise")
            : Cells.Text(elasticity.ToString("0.00", CultureInfo.InvariantCulture));
    }

    public static Estimate<MemoryPrice>? CapacityWorth(MemoryAnalysis analysis, MemoryEntry entry, MemoryResponse response) =>
        OverLife(analysis, entry, response, Larger)?.Map(m => m / ((MemoryWorth.Step - 1) * entry.Accelerator.Memory!.Value));

    public static Estimate<BandwidthPrice>? BandwidthWorth(MemoryAnalysis analysis, MemoryEntry entry, MemoryResponse response) =>
        OverLife(analysis, entry, response, Faster)?.Map(m => m / ((MemoryWorth.Step - 1) * entry.Accelerator.MemoryBandwidth!.Value));

    private static Estimate<Money>? OverLife(MemoryAnalysis analysis, MemoryEntry entry, MemoryResponse response, MemoryChange change) =>
        analysis.HourlyOf(entry.Accelerator) is { } hourly && response.GainOf(change) > 0
            ? MemoryWorth.PerHour(hourly, MemoryWorth.GainOf(response, change, analysis.Twins)).Map(rate => rate * MemoryWorth.Life)
            : null;

    private static Estimate<MemoryPrice>? PriceOf(MemoryAnalysis analysis, MemoryEntry entry) =>
        analysis.Context.Catalogue.CapitalOf(entry.Accelerator.Id)?.MemoryPrice?.ToEstimate($"memory-price/{entry.Accelerator.Id}");

    private static Estimate<BandwidthPrice>? PricePerBandwidth(MemoryAnalysis analysis, MemoryEntry entry) =>
        MemoryCost.Of(entry.Accelerator, analysis.Context.Catalogue.CapitalOf(entry.Accelerator.Id)).MemoryPerBandwidth;

    private static ChartBlock Chart(MemoryAnalysis analysis, string id, string title, Func<MemoryResponse, IReadOnlyList<MemoryPoint>> points, Func<MemoryChange, double> factorOf, string axis) => new(
        id,
        ChartKind.Line,
        title,
        $"{axis} as sold is 1, and so is the output there; everything is modelled. A line along 1 is memory that nothing waits for; a line that breaks off could not serve.",
        new AxisSpec(axis, "x as sold", Logarithmic: false),
        new AxisSpec("Output", "x as sold", Logarithmic: false),
        [],
        [
            .. analysis.Answered.Select(a => new ChartSeries(
                $"{a.Entry.Name}, modelled",
                a.Entry.Accelerator.Vendor,
                [
                    .. points(a.Response)
                        .Where(p => p.Best is not null)
                        .Select(p => (Point: p, Gain: MemoryWorth.GainOf(a.Response, p.Change, analysis.Twins)))
                        .Select(p => new ChartPoint(factorOf(p.Point.Change), p.Gain.Value.InFraction, p.Gain.Interval.Low.InFraction, p.Gain.Interval.High.InFraction, ModelledConfigurations.Describe(p.Point.Best!.Configuration))),
                ],
                Dashed: true)
            {
                Modelled = true,
            }),
        ]);
}
