using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>Pools for prefill and decode against workers that do both, from low to high load.</summary>
internal static class DisaggregationChapter
{
    /// <summary>All requests, in percent: a chart's axis goes no further for what rounding leaves above it.</summary>
    private const double Whole = 100;

    public static Chapter Build(SimulationView view) => new(
        "simulation-disaggregation",
        "Aggregated against disaggregated",
        [
            new Callout(CalloutKind.Note, "These chapters ask their own questions: of the report's options only the site bears on them."),
            new Paragraph(
                $"{view.Context.Catalogue.FindModel(DisaggregationStudy.Model).Name} in FP8 under SGLang, on as many accelerators each way: workers that fill caches and decode, prompts first as the engine comes or in chunks beside the tokens that are decoded, against a pool for each. "
                + $"Prompts have {Words.Number(DisaggregationStudy.InputTokens)} tokens in the mean and answers {Words.Number(DisaggregationStudy.OutputTokens)}; requests come in bursts (coefficient of variation 2). Promised are a first token within {Words.Number(DisaggregationStudy.TtftSeconds)} s and {Words.Number(1000 * DisaggregationStudy.TpotSeconds)} ms per token. "
                + $"Each load is {Words.Number(view.Settings.LoadSeconds)} s of traffic under {view.Settings.LoadSeeds} seeds, every way under the same requests."),
            .. view.Systems.SelectMany(s => new Block[] { DisaggregationTables.Energy(view.Context, s), DisaggregationTables.Promises(view.Context, s) }),
            Chart(view, "simulation-load-joules", "Energy of an output token over load", "J per output token at the facility, idle time included", "J/output token", logarithmic: true, double.PositiveInfinity, SimulatedJoules, "Boards that wait make tokens dear at low load, whichever way they are shared. Bands are 90 % over seeds: chance alone."),
            Chart(view, "simulation-load-goodput", "Requests that keep their promise over load", "Requests that keep both promises", "%", logarithmic: false, Whole, SimulatedGoodput, "A line falls where queues, or prompts between the tokens of others, break promises. Bands are 90 % over seeds: chance alone."),
        ]);

    private static Estimate<Ratio>? SimulatedJoules(ArmFigures arm) => SimulatedFigures.OverSeeds("chart/joules", arm.JoulesPerToken, Ratio.FromFraction, Grade.D);

    private static Estimate<Ratio>? SimulatedGoodput(ArmFigures arm) => SimulatedFigures.Share("chart/goodput", arm.GoodShare, Grade.D)?.Map((Ratio share) => Ratio.FromFraction(share.InPercent));

    private static ChartBlock Chart(
        SimulationView view,
        string id,
        string title,
        string label,
        string unit,
        bool logarithmic,
        double most,
        Func<ArmFigures, Estimate<Ratio>?> figure,
        string summary) => new(
            id,
            ChartKind.Line,
            title,
            summary,
            new AxisSpec("Load", "requests/s per accelerator", Logarithmic: true),
            new AxisSpec(label, unit, logarithmic),
            [],
            [
                .. view.Systems.SelectMany(s => s.System.Arms.Select((arm, i) => new ChartSeries(
                    $"{s.Name}, {arm.Name}",
                    s.Name,
                    [.. s.System.Loads.Select((load, at) => Point(s.RateOf(at), figure(load.Arms[i]), most)).OfType<ChartPoint>()],
                    Dashed: true))),
            ]);

    private static ChartPoint? Point(double load, Estimate<Ratio>? figure, double most) => figure is { } one && one.Value.InFraction > 0
        ? new ChartPoint(load, one.Value.InFraction, one.Interval.Low.InFraction, Math.Min(most, one.Interval.High.InFraction))
        : null;
}
