using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The whole trade-off between latency and energy, not only the compared point.</summary>
internal static class FrontierChapter
{
    public static Chapter Build(AnalysisContext context)
    {
        List<Block> blocks =
        [
            new Paragraph(
                "Each line is one accelerator's measured frontier carried to the utility meter: no point on it is beaten in both latency and throughput by another measured configuration. "
                + $"Marks are measured configurations; a dashed line means board power was not measured there and {(context.Lens.Predictor is null ? "the TDP-share control" : "the serving model, or where it refuses the TDP-share control,")} stands in. All points of the frontiers are in the tables under the charts."),
        ];
        foreach (Parity parity in new[] { Parity.LikeForLike, Parity.BestPublished })
        {
            IReadOnlyList<MeasuredCurve> curves = context.Curves(parity);
            if (curves.Count == 0)
            {
                continue;
            }

            string what = parity == Parity.LikeForLike ? $"like for like ({context.Precision}, no speculative decoding)" : "best published (any precision and speculation, not quality-matched)";
            blocks.Add(Chart(curves, $"frontier-joules-{parity.Key()}", $"Energy per output token against interactivity, {what}", "J per output token at the facility, idle time included", "J/output token", p => p.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, e => e.InJoulesPerToken, "Lower is better: energy rises towards the right as latency gets tighter."));
            blocks.Add(Chart(curves, $"frontier-yield-{parity.Key()}", $"Output per megawatt against interactivity, {what}", "Output tokens per second per megawatt consumed at the facility, idle time included", "tokens/s/MW", p => p.Yield(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, y => y.InTokensPerSecondPerMegawatt, "Higher is better: the yield of a megawatt falls towards the right as latency gets tighter."));
        }

        return new Chapter("frontiers", "Frontiers", blocks);
    }

    private static ChartBlock Chart<T>(
        IReadOnlyList<MeasuredCurve> curves,
        string id,
        string title,
        string label,
        string unit,
        Func<OperatingPoint, Estimate<T>> figure,
        Func<T, double> inUnit,
        string summary)
        where T : struct, IQuantity<T> =>
        new(
            id,
            ChartKind.Line,
            title,
            summary,
            new AxisSpec("Interactivity", "tokens/s per user", Logarithmic: false),
            new AxisSpec(label, unit, Logarithmic: true),
            [],
            [.. curves.Select(c => c.Series(figure, inUnit))]);
}
