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
        if (view.Year(CoolingPlan.WaterEconomiser) is not { } air)
        {
            return [$"What cooling adds at {context.Site.Name} is not known: {view.WhyNoClimate}. Other sites are compared below."];
        }

        YearFigures towers = view.Year(CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius, HeatRejection.CoolingTower))!;
        YearFigures dry = view.Year(CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius))!;
        return
        [
            $"Over a typical year at {context.Site.Name} the facility adds {Percent(air)} of IT energy with a water economiser and {Percent(towers)} with direct liquid at {Words.Number(FacilityDesigns.UsualLiquidCelsius)} °C, both on towers, which evaporate and drain {Water(air)} and {Water(towers)}; on dry coolers direct liquid adds {Percent(dry)} and takes no water.",
            .. NodeAndPlant.Sentences(view),
            .. Cost(view),
        ];
    }

    private static string Percent(YearFigures year) =>
        Words.Figure(year.Pue.Map((Ratio pue) => pue - Ratio.One), r => r.InPercent, "%");

    private static string Water(YearFigures year) => Words.Figure(year.Water, w => w.InLitresPerKilowattHour, "L/kWh");

    private static IEnumerable<string> Cost(CoolingView view)
    {
        if (view.Points is [{ } first, ..]
            && TokenCosts.Electricity(CoolingView.AtMeter(first, view.Year(CoolingView.PlanOf(first))!), view.Context.Site) is { } cost)
        {
            yield return $"Electricity with cooling is {Words.Figure(cost, c => c.InDollarsPerMillion, "USD")} of a million output tokens of {view.Context.NameOf(first.Accelerator.Id)} there.";
        }
    }
}
