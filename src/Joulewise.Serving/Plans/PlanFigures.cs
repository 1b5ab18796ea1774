using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>The figures of a factory as one flat list.</summary>
public static class PlanFigures
{
    private const double Mega = 1e-6;

    private const double MegawattHours = 1 / 3.6e9;

    private const string NoPrice = "no price of an hour is published for this accelerator";

    private const string NoElectricity = "the site has no price of electricity";

    private const string NoTokenPrice = "no token price was given";

    private const string NoMargin = "needs a price of an hour and a token price";

    /// <summary>Lists the figures of the day, the money, the fits and the margins.</summary>
    /// <param name="plan">The factory.</param>
    /// <returns>Every figure under a name of its own; missing ones too, with the reason.</returns>
    public static IReadOnlyList<PlanFigure> Of(FactoryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Day(plan), .. Money(plan.Money), .. Fits(plan), .. Margins(plan.MarginalMegawatt, plan.MarginalDegree)];
    }

    /// <summary>The day's figures; each rests on the prediction of every pool, also where it is as large as the demand and moves with nothing.</summary>
    private static IEnumerable<PlanFigure> Day(FactoryPlan plan)
    {
        Grade worst = plan.Pools.Max(p => p.Option.Grade);
        return DayOf(plan).Select(f => f.Grade < worst ? f with { Grade = worst } : f);
    }

    private static IEnumerable<PlanFigure> DayOf(FactoryPlan plan) =>
    [
        PlanFigure.Of("output_tokens_per_day", "tokens", plan.OutputTokens),
        PlanFigure.Of("input_tokens_per_day", "tokens", plan.InputTokens),
        PlanFigure.Of("output_tokens_per_s_mean", "tokens/s", plan.OutputRate),
        PlanFigure.Of("output_tokens_per_s_peak", "tokens/s", plan.PeakOutputRate),
        PlanFigure.Of("served_share", "1", plan.ServedShare),
        PlanFigure.Of("utilisation", "1", plan.Utilisation),
        PlanFigure.Of("facility_mwh_per_day", "MWh", plan.Energy, MegawattHours),
        PlanFigure.Of("facility_mw_mean", "MW", plan.MeanPower, Mega),
        PlanFigure.Of("facility_mw_peak", "MW", plan.PeakPower, Mega),
        PlanFigure.Of("joules_per_output_token", "J/token", plan.EnergyPerToken.Estimate),
    ];

    private static IEnumerable<PlanFigure> Money(DayMoney money) =>
    [
        PlanFigure.Of("cost_usd_per_day", "USD", money.Cost, missing: NoPrice),
        PlanFigure.Of("cost_usd_per_million_output_tokens", "USD/Mtoken", money.CostPerToken, missing: NoPrice),
        PlanFigure.Of("electricity_usd_per_day", "USD", money.Electricity, missing: NoElectricity),
        PlanFigure.Of("electricity_usd_per_million_output_tokens", "USD/Mtoken", money.ElectricityPerToken, missing: NoElectricity),
        PlanFigure.Of("revenue_usd_per_day", "USD", money.Revenue, missing: NoTokenPrice),
        PlanFigure.Of("margin_usd_per_day", "USD", money.Margin, missing: NoMargin),
    ];

    private static IEnumerable<PlanFigure> Fits(FactoryPlan plan) =>
    [
        .. plan.FeedFits.Select(f => PlanFigure.Of($"facility_w_per_accelerator_{Name(f.Draw)}", "W", f.PerAccelerator, missing: f.Note)),
        .. plan.RackFits.Select(f => PlanFigure.Of($"rack_w_per_accelerator_{Name(f.Draw)}", "W", f.PerAccelerator, missing: f.Note)),
    ];

    private static IEnumerable<PlanFigure> Margins(MarginalPower megawatt, MarginalDegree degree) =>
    [
        PlanFigure.Of("one_mw_more_output_tokens_per_s", "tokens/s", megawatt.OutputRate),
        PlanFigure.Of("one_mw_more_cost_usd_per_day", "USD", megawatt.CostPerDay, missing: NoPrice),
        PlanFigure.Of("one_mw_more_margin_usd_per_day", "USD", megawatt.MarginPerDay, missing: NoMargin),
        PlanFigure.Of("one_degree_share_of_overhead", "1", degree.OverheadSaved),
        PlanFigure.Of("one_degree_mw_saved", "MW", degree.PowerSaved, Mega),
        PlanFigure.Of("one_degree_usd_saved_per_day", "USD", degree.CostSavedPerDay, missing: NoElectricity),
        PlanFigure.Of("one_degree_output_tokens_per_s", "tokens/s", degree.OutputRate),
        PlanFigure.Of("one_degree_server_power_share", "1", degree.ServerPenalty, missing: "liquid cools the servers"),
    ];

    private static string Name(string draw) => draw.Replace('-', '_');
}
