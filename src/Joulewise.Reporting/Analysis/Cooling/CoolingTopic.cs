using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What the price of energy and the overhead of cooling add to a token, hour by hour through a year.</summary>
internal static class CoolingTopic
{
    public static TopicAnswer Build(AnalysisContext context)
    {
        CoolingView view = new(context);
        return new TopicAnswer(
            $"Energy price and cooling: {context.Model.Name}",
            $"What do the price of energy and the overhead of cooling add to an output token of {context.Model.Name} under {context.Comparer.Workload} at {context.Site.Name}, and which accelerators keep them small?",
            Sentences(view),
            [
                PlantChapter.Build(view),
                .. new[]
                {
                    YearChapter.Build(view),
                    SitesChapter.Build(view),
                    ToleranceChapter.Build(view),
                    CoolingSensitivityChapter.Build(view),
                }.OfType<Chapter>(),
                PublishedPueChapter.Build(view),
                CoolingLimitsChapter.Build(),
            ]);
    }

    private static IReadOnlyList<string> Sentences(CoolingView view)
    {
        AnalysisContext context = view.Context;
        if (view.Year(CoolingPlan.WaterEconomiser) is not { } air || view.Year(CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius)) is not { } liquid)
        {
            return [$"What cooling adds at {context.Site.Name} is not known: {view.WhyNoClimate}. Other sites are compared below."];
        }

        return
        [
            $"Over a typical year at {context.Site.Name} the facility adds {Percent(air)} of IT energy with a water economiser and {Percent(liquid)} with direct liquid at {Words.Number(FacilityDesigns.UsualLiquidCelsius)} °C on dry coolers; the first evaporates and drains {Words.Figure(air.Water, w => w.InLitresPerKilowattHour, "L/kWh")}, the second nothing.",
            .. Least(view),
            .. Cost(view),
        ];
    }

    private static string Percent(YearFigures year) =>
        Words.Figure(year.Pue.Map((Ratio pue) => pue - Ratio.One), r => r.InPercent, "%");

    private static IEnumerable<string> Least(CoolingView view)
    {
        if (view.Points.Count == 0)
        {
            yield break;
        }

        (OperatingPoint Point, Estimate<Ratio> Ratio)[] totals = [.. view.Points
            .Select(p => (p, CoolingView.OverBoards(p, view.Year(CoolingView.PlanOf(p))!)))
            .OrderBy(p => p.Item2.Value)];
        string[] alike = [.. totals.Skip(1)
            .Where(t => t.Ratio.Over(totals[0].Ratio).Interval.Low <= Ratio.One)
            .Select(t => view.Context.NameOf(t.Point.Accelerator.Id))];
        yield return $"Per watt of the boards, with fans and supplies inside the node counted, {view.Context.NameOf(totals[0].Point.Accelerator.Id)} draws {Words.Figure(totals[0].Ratio, r => r.InFraction, "times")} at the meter, the least"
            + (alike.Length > 0 ? $", not to be told apart from {Words.And(alike)}" : string.Empty)
            + (totals.Length > 1 ? $"; {view.Context.NameOf(totals[^1].Point.Accelerator.Id)} draws {Words.Figure(totals[^1].Ratio, r => r.InFraction, "times")}." : ".");
    }

    private static IEnumerable<string> Cost(CoolingView view)
    {
        if (view.Points is [{ } first, ..]
            && TokenCosts.Electricity(CoolingView.AtMeter(first, view.Year(CoolingView.PlanOf(first))!), view.Context.Site) is { } cost)
        {
            yield return $"Electricity with cooling is {Words.Figure(cost, c => c.InDollarsPerMillion, "USD")} of a million output tokens of {view.Context.NameOf(first.Accelerator.Id)} there.";
        }
    }
}
