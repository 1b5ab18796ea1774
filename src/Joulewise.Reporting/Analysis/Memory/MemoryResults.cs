using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>The figures of the study of memory in flat form, under the parity of modelled ones.</summary>
internal static class MemoryResults
{
    /// <summary>Records the figures of every accelerator, or the reason there are none.</summary>
    public static void Record(MemoryAnalysis analysis)
    {
        foreach (MemoryEntry entry in analysis.Entries)
        {
            if (entry.Response is not { } response)
            {
                analysis.Context.Results.Add(ResultOf(analysis, entry, "output_with_a_quarter_more_bandwidth", "x", null, Grade.X, [], entry.WhyMissing));
                continue;
            }

            Add("output_with_a_quarter_more_capacity", "x", GainOf(new MemoryChange(MemoryWorth.Step, 1)), g => g.InFraction);
            Add("output_with_a_quarter_more_bandwidth", "x", GainOf(new MemoryChange(1, MemoryWorth.Step)), g => g.InFraction);
            Add("usd_worth_of_a_gb_of_memory", "USD/GB", MemoryWorthChapter.CapacityWorth(analysis, entry, response), w => w.InDollarsPerGigabyte);
            Add("usd_worth_of_a_gb_per_s_of_memory", "USD/(GB/s)", MemoryWorthChapter.BandwidthWorth(analysis, entry, response), w => w.InDollarsPerGigabytePerSecond);

            Estimate<Ratio>? GainOf(MemoryChange change) => response.GainOf(change) > 0 ? MemoryWorth.GainOf(response, change, analysis.Twins) : null;

            void Add<T>(string metric, string unit, Estimate<T>? estimate, Func<T, double> inUnit)
                where T : struct, IQuantity<T>
            {
                if (estimate is not null)
                {
                    analysis.Context.Results.Add(ResultOf(
                        analysis,
                        entry,
                        metric,
                        unit,
                        (inUnit(estimate.Value), inUnit(estimate.Interval.Low), inUnit(estimate.Interval.High)),
                        estimate.Grade,
                        analysis.Context.Sources.Record(estimate.Sources),
                        $"modelled, not measured: {ModelledConfigurations.Describe(response.Sold.Configuration)}"));
                }
            }
        }
    }

    private static ReportResult ResultOf(MemoryAnalysis analysis, MemoryEntry entry, string metric, string unit, (double Value, double Low, double High)? figure, Grade grade, IReadOnlyList<string> sources, string why) => new(
        Results.IdOf(analysis.Context.Main, ModelledResults.Parity, entry.Accelerator.Id, metric, null),
        entry.Accelerator.Id,
        metric,
        unit,
        figure?.Value,
        figure?.Low,
        figure?.High,
        Interval<Ratio>.Level,
        grade.ToString(),
        sources,
        Estimated: figure is not null,
        Extrapolated: grade is Grade.E,
        string.Empty,
        string.Empty,
        nameof(TokenBasis.Output),
        analysis.Context.Request.Interactivity.InPerSecond,
        ModelledResults.Parity,
        null,
        [],
        why)
    {
        Model = analysis.Context.Main.Model,
        Workload = analysis.Context.Main.Workload.ToString(),
    };
}
