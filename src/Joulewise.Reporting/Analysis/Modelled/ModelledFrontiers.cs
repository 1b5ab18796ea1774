using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The chart of modelled frontiers beside the measured ones.</summary>
internal static class ModelledFrontiers
{
    /// <summary>More lines than these are not told apart.</summary>
    private const int MostModelled = 8;

    /// <summary>Draws it.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="entries">Accelerators without a measured figure, least energy first.</param>
    /// <returns>The chart, or <see langword="null"/> where no accelerator has a modelled frontier.</returns>
    public static ChartBlock? Of(AnalysisContext context, IReadOnlyList<ModelledEntry> entries)
    {
        ChartSeries[] modelled = [.. entries.Where(e => e.Point?.Figures is not null).Select(e => SeriesOf(context, e)).Where(s => s.Points.Count > 0)];
        if (modelled.Length == 0)
        {
            return null;
        }

        IReadOnlyList<MeasuredCurve> measured = context.Curves(Parity.LikeForLike);
        string shown = modelled.Length > MostModelled
            ? string.Create(CultureInfo.InvariantCulture, $"the {MostModelled} accelerators of {modelled.Length} with least modelled energy at the promise")
            : "every accelerator that is predicted to keep the promise";
        return new ChartBlock(
            "unmeasured-frontiers",
            ChartKind.Line,
            measured.Count > 0 ? "Output per megawatt against interactivity, modelled beside measured" : "Output per megawatt against interactivity, modelled",
            (measured.Count > 0
                ? $"Solid lines with full marks are the measured frontiers of the like-for-like comparison ({context.Precision}, no speculative decoding): their throughput is measured or computed from measured latencies, their board power measured where a meter read it and else modelled. "
                : "Nothing here is measured. ")
            + $"Dashed lines with hollow marks are modelled throughout, throughput too: {shown}. Higher is better; bands are 90 % intervals.",
            new AxisSpec("Interactivity", "tokens/s per user", Logarithmic: false),
            new AxisSpec("Output tokens per second per megawatt consumed at the facility, idle time included", "tokens/s/MW", Logarithmic: true),
            [],
            [.. measured.Select(c => c.Series(p => p.Yield(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, y => y.InTokensPerSecondPerMegawatt)), .. modelled.Take(MostModelled)]);
    }

    /// <summary>The frontier of one accelerator, slowest first as measured ones are.</summary>
    private static ChartSeries SeriesOf(AnalysisContext context, ModelledEntry entry) => new(
        $"{entry.Name}, modelled",
        entry.Vendor,
        [
            .. entry.Frontier
                .Select(f => ModelledPoint.Of(context, entry.Point!.Accelerator, f))
                .OrderBy(p => p.Interactivity)
                .Select(p => (Point: p, Yield: p.Figure(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity)?.Yield.Estimate))
                .Where(p => p.Yield is not null)
                .Select(p => PointOf(p.Point, p.Yield!)),
        ],
        Dashed: true)
    {
        Modelled = true,
    };

    private static ChartPoint PointOf(ModelledPoint point, Estimate<TokenRatePerPower> yield) => new(
        point.Interactivity.InPerSecond,
        yield.Value.InTokensPerSecondPerMegawatt,
        yield.Interval.Low.InTokensPerSecondPerMegawatt,
        yield.Interval.High.InTokensPerSecondPerMegawatt,
        $"{ModelledConfigurations.Describe(point.Configuration)}; modelled; grade {yield.Grade}");
}
