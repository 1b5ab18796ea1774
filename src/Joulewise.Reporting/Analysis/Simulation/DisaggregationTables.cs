using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>Energy and promises of a system's arms, load by load.</summary>
internal static class DisaggregationTables
{
    private const string NoToken = "no answer kept the promise under some seeds";

    /// <summary>Energy of an output token.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="system">The system.</param>
    /// <returns>The table.</returns>
    public static TableBlock Energy(AnalysisContext context, DisaggregationView system) => new(
        $"simulation-energy-{system.System.Accelerator}",
        $"{system.Name}, {system.System.Arms[0].Accelerators} accelerators: energy of an output token at the facility's meter, idle time included. The ways: {string.Join("; ", system.System.Arms.Select(a => a.Description))}",
        [
            Load,
            .. system.System.Arms.Select(a => new TableColumn(Heading(a), "J/output token", "Chance over seeds and the model's error.")),
            new("Pools over both", "x", "Disaggregated over the aggregated way that takes less; paired by seed, chance alone: the model's error mostly cancels."),
            new("Least energy", string.Empty, "Where the two are told apart."),
        ],
        [.. system.System.Loads.Select((_, load) => EnergyRow(context, system, load))],
        ["Below 1 favours pools. The model's error stands in all arms on one accelerator and mostly cancels in their ratio; what the model gets wrong of one arm alone, such as sending caches, does not."]);

    /// <summary>Requests that keep their promise, and energy for the tokens of those.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="system">The system.</param>
    /// <returns>The table.</returns>
    public static TableBlock Promises(AnalysisContext context, DisaggregationView system) => new(
        $"simulation-promises-{system.System.Accelerator}",
        $"{system.Name}: goodput, and energy for each output token of an answer that kept its promise",
        [
            Load,
            .. system.System.Arms.Select(a => new TableColumn(Heading(a), "% of requests", "Requests that keep both promises; chance alone.")),
            new("Per good token, pools over both", "x", "Energy over the tokens of answers that kept their promise, disaggregated over the aggregated way that takes less; paired by seed, chance alone."),
            new("Least energy", string.Empty, "For each such token, where the two are told apart."),
        ],
        [.. system.System.Loads.Select((_, load) => PromiseRow(context, system, load))],
        []);

    private static TableColumn Load { get; } = new("Load", "requests/s per accelerator", "The last is what would fill workers that do both.");

    private static TableRow EnergyRow(AnalysisContext context, DisaggregationView system, int load)
    {
        string traffic = FormattableString.Invariant($"bursty-{load + 1}");
        Estimate<Ratio>? over = system.Over(load, "joules", a => a.JoulesPerToken);
        Estimate<EnergyPerToken>?[] joules = [.. system.System.Arms.Select((_, arm) => system.JoulesOf(load, arm))];
        for (int arm = 0; arm < joules.Length; arm++)
        {
            SimulationResults.Record(context, DisaggregationStudy.Model, traffic, system.System.Accelerator, $"joules_per_output_token_{Key(system.System.Arms[arm])}", "J/token", joules[arm], e => e.InJoulesPerToken);
        }

        SimulationResults.Record(context, DisaggregationStudy.Model, traffic, system.System.Accelerator, "joules_per_output_token_disaggregated_over_aggregated", "x", over, r => r.InFraction);
        return new TableRow(
        [
            Cells.Text(Words.Number(system.RateOf(load))),
            .. joules.Select(j => SimulatedFigures.CellOf(context.Cells, j, e => e.InJoulesPerToken, "no answer")),
            SimulatedFigures.CellOf(context.Cells, over, r => r.InFraction, "no answer"),
            Cells.Text(Least(over)),
        ]);
    }

    private static TableRow PromiseRow(AnalysisContext context, DisaggregationView system, int load)
    {
        IReadOnlyList<ArmFigures> arms = system.System.Loads[load].Arms;
        Estimate<Ratio>? over = system.Over(load, "good-joules", a => a.JoulesPerGoodToken);
        return new TableRow(
        [
            Cells.Text(Words.Number(system.RateOf(load))),
            .. arms.Select((a, i) => SimulatedFigures.CellOf(context.Cells, SimulatedFigures.Share($"simulated/{system.System.Accelerator}/load-{load}/good-{i}", a.GoodShare, system.Errors[i].Grade), r => r.InPercent, NoToken)),
            SimulatedFigures.CellOf(context.Cells, over, r => r.InFraction, NoToken),
            Cells.Text(Least(over)),
        ]);
    }

    private static string Heading(StudyArm arm) => char.ToUpperInvariant(arm.Name[0]) + arm.Name[1..];

    private static string Key(StudyArm arm) => arm.Name.Replace(",", string.Empty, StringComparison.Ordinal).Replace(' ', '_');

    private static string Least(Estimate<Ratio>? ratio) => ratio switch
    {
        null => "no figure",
        _ when !SimulatedFigures.IsTold(ratio) => "not distinguishable",
        _ => ratio.Value < Ratio.One ? "disaggregated" : "aggregated",
    };
}
