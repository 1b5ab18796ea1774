using Joulewise.Quantities;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>Ways to run one fleet, each against the first.</summary>
internal static class FleetTable
{
    private const double LateShare = 0.99;

    /// <summary>What the fleet is, in words.</summary>
    /// <param name="view">The studies.</param>
    /// <returns>The start of a sentence.</returns>
    public static string FleetWords(SimulationView view) =>
        $"{view.Context.Catalogue.FindModel(ChatFleet.Model).Name} in FP8 under vLLM on {view.Context.NameOf(ChatFleet.Accelerator)}; prompts of {Words.Number(ChatFleet.InputTokens)} and answers of {Words.Number(ChatFleet.OutputTokens)} tokens in the mean (assumed, grade E); a first token promised within {Words.Number(ChatFleet.TtftSeconds)} s and {Words.Number(1000 * ChatFleet.TpotSeconds)} ms per token";

    /// <summary>Energy of an output token over that of the first way.</summary>
    /// <param name="first">The first way.</param>
    /// <param name="arm">The other.</param>
    /// <param name="traffic">Name of the traffic.</param>
    /// <returns>The ratio; <see langword="null"/> where there is no token.</returns>
    public static Estimate<Ratio>? JoulesOver(ArmRuns first, ArmRuns arm, string traffic) =>
        SimulatedFigures.Over($"{IdOf(traffic, arm)}/joules-over", arm.Each(JoulesPerToken), first.Each(JoulesPerToken), GradeOf(first, arm));

    /// <summary>The shares of requests that keep their promise, both ways.</summary>
    /// <param name="first">The first way.</param>
    /// <param name="arm">The other.</param>
    /// <returns>The other's share in place of the first's.</returns>
    public static string GoodWords(ArmRuns first, ArmRuns arm) => $"{Of(arm)} in place of {Of(first)}";

    /// <summary>The table.</summary>
    /// <param name="view">The studies.</param>
    /// <param name="id">Anchor.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="arms">The ways, that which others are held against first.</param>
    /// <param name="traffic">Name of the traffic.</param>
    /// <param name="more">Columns of this table alone.</param>
    /// <returns>The table.</returns>
    public static TableBlock Of(SimulationView view, string id, string caption, IReadOnlyList<ArmRuns> arms, string traffic, IReadOnlyList<FleetColumn> more) => new(
        id,
        caption,
        [
            new("Run", string.Empty, string.Empty),
            new("Energy of a token", "J/output token", "At the facility's meter, idle time included; chance and the model's error."),
            new($"Over {arms[0].Name}", "x", "Energy of an output token; paired by seed, chance alone: the model's error mostly cancels."),
            new("TTFT p99", "s", "Chance alone."),
            new($"TTFT p99 over {arms[0].Name}", "x", "Paired by seed, chance alone."),
            new("Goodput", "% of requests", "Requests that keep both promises; chance alone."),
            .. more.Select(m => m.Column),
        ],
        [.. arms.Select(a => Row(view, arms[0], a, traffic, more))],
        ["Intervals over seeds show chance alone. The model's error (docs/model.md) comes on top; in the energy of a token it is in the interval, and in what is held against the same fleet on the same accelerators it mostly cancels."]);

    private static TableRow Row(SimulationView view, ArmRuns first, ArmRuns arm, string traffic, IReadOnlyList<FleetColumn> more)
    {
        Cells cells = view.Context.Cells;
        bool isFirst = ReferenceEquals(first, arm);
        string id = IdOf(traffic, arm);
        Estimate<EnergyPerToken>? joules = SimulatedFigures.Joules(id, ChatFleet.Accelerator, arm.Each(JoulesPerToken), arm.Errors);
        SimulationResults.Record(view.Context, ChatFleet.Model, $"{traffic}/{KeyOf(arm)}", ChatFleet.Accelerator, "joules_per_output_token", "J/token", joules, e => e.InJoulesPerToken);
        if (!isFirst)
        {
            SimulationResults.Record(view.Context, ChatFleet.Model, $"{traffic}/{KeyOf(arm)}", ChatFleet.Accelerator, $"joules_per_output_token_over_{KeyOf(first)}", "x", JoulesOver(first, arm, traffic), r => r.InFraction);
        }

        return new TableRow(
        [
            Cells.Text(arm.Name),
            SimulatedFigures.CellOf(cells, joules, e => e.InJoulesPerToken, "no token"),
            Against(JoulesOver(first, arm, traffic)),
            SimulatedFigures.CellOf(cells, SimulatedFigures.OverSeeds($"{id}/ttft", arm.Each(Ttft), Duration.FromSeconds, arm.Errors.Grade), d => d.InSeconds, "no answer"),
            Against(SimulatedFigures.Over($"{id}/ttft-over", arm.Each(Ttft), first.Each(Ttft), GradeOf(first, arm))),
            SimulatedFigures.CellOf(cells, SimulatedFigures.Share($"{id}/good", arm.Each(GoodShare), arm.Errors.Grade), r => r.InPercent, "none under some seeds"),
            .. more.Select(m => m.CellOf(arm, $"{id}/{m.Column.Header}", arm.Errors.Grade)),
        ]);

        Cell Against(Estimate<Ratio>? ratio) => isFirst ? Cells.Missing("held against itself") : SimulatedFigures.CellOf(cells, ratio, r => r.InFraction, "no figure");
    }

    private static double JoulesPerToken(RunFigures run) => run.JoulesAt(Boundary.Facility) / run.OutputTokens;

    private static double Ttft(RunFigures run) => run.Classes[0].Ttft.Quantile(LateShare);

    private static double GoodShare(RunFigures run) => (double)run.Classes.Sum(c => c.Good) / run.Classes.Sum(c => c.Arrived);

    private static string Of(ArmRuns arm) => SimulatedFigures.Share($"{IdOf("words", arm)}/good", arm.Each(GoodShare), arm.Errors.Grade) is { } share
        ? Words.Figure(share, r => r.InPercent, "%")
        : "none (grade X)";

    private static Grade GradeOf(ArmRuns one, ArmRuns other) => one.Errors.Grade > other.Errors.Grade ? one.Errors.Grade : other.Errors.Grade;

    private static string KeyOf(ArmRuns arm) => arm.Name.Replace(' ', '-').Replace("%", "percent", StringComparison.Ordinal);

    private static string IdOf(string traffic, ArmRuns arm) => $"simulated/{traffic}/{KeyOf(arm)}";
}
