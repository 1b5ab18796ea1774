using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests;

public sealed class FactoryPlannerTests
{
    private static readonly TrafficClass Chat = new("chat", 1000, 300, Duration.FromSeconds(2), Duration.FromMilliseconds(30));

    [Fact]
    public void Plan_MoreAcceleratorsThanServe_ChoosesTheLeastEnergy()
    {
        PlanResult plan = Plan(Ask(Power.FromMegawatts(1), Demand.Constant(Chat, RequestRate.FromPerSecond(200), "200req/s"), "h100", "h200", "b200"));

        FactoryPlan[] factories = [.. plan.Candidates.Select(c => c.Plan!)];
        factories.Length.ShouldBe(3);
        plan.Chosen!.EnergyPerToken.Estimate.Value.InJoulesPerToken.ShouldBe(factories.Min(f => f.EnergyPerToken.Estimate.Value.InJoulesPerToken));
        factories.ShouldAllBe(f => f.ServesAll);
    }

    [Fact]
    public void Plan_FilledFeed_DrawsNoMoreThanTheFeedAndNearlyAllOfIt()
    {
        PlanQuestion question = Ask(Power.FromMegawatts(1), Demand.Constant(Chat, RequestRate.FromPerSecond(1), "max"), "h200") with { Mode = PlanMode.Fill };
        FactoryPlan plan = Plan(question).Chosen!;

        plan.PeakPower.Value.InMegawatts.ShouldBeLessThanOrEqualTo(1 + 1e-9);
        plan.PeakPower.Value.InMegawatts.ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void Plan_MorePower_NeverYieldsFewerTokens()
    {
        double last = 0;
        foreach (double megawatts in (double[])[0.05, 0.1, 0.2, 0.4])
        {
            PlanResult plan = Plan(Ask(Power.FromMegawatts(megawatts), Demand.Constant(Chat, RequestRate.FromPerSecond(2000), "2000req/s"), "h200"));
            double tokens = plan.Chosen?.OutputRate.Value.InPerSecond ?? 0;
            tokens.ShouldBeGreaterThanOrEqualTo(last);
            last = tokens;
        }

        last.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Plan_ClassNothingServes_NamesItAndWhy()
    {
        TrafficClass hasty = Chat with { Name = "hasty", TpotLimit = Duration.FromMicroseconds(100) };
        PlanResult plan = Plan(Ask(Power.FromMegawatts(1), Demand.Constant(hasty, RequestRate.FromPerSecond(1), "1req/s"), "h200"));

        plan.Choice.ShouldBeNull();
        plan.Candidates.Single().Reason.ShouldContain("TPOT");
    }

    [Fact]
    public void Plan_AcceleratorWithoutNumbers_IsRefusedWithTheReason() =>
        Plan(Ask(Power.FromMegawatts(1), Demand.Constant(Chat, RequestRate.FromPerSecond(1), "1req/s"), "cerebras-wse3"))
            .Candidates.Single().Reason.ShouldContain("the catalogue lacks");

    [Fact]
    public void Plan_SampleDay_FiguresAddUpOverTheDay()
    {
        using FileStream file = File.OpenRead(Samples.Path("demand-day.csv"));
        PlanResult plan = Plan(Ask(Power.FromMegawatts(10), DemandFile.Read(file, "demand-day.csv"), "h200") with { PowerCaps = false, Speculation = false, Disaggregated = false, Engines = ["vllm"] });
        FactoryPlan factory = plan.Chosen.ShouldNotBeNull();

        double joules = factory.Spans.Sum(s => s.FacilityPower.Value.InWatts * s.Length.InSeconds);
        double tokens = factory.Spans.Sum(s => s.OutputRate.Value.InPerSecond * s.Length.InSeconds);
        factory.Energy.Value.InJoules.ShouldBe(joules, joules * 1e-9);
        factory.OutputTokens.Value.InTokens.ShouldBe(tokens, tokens * 1e-9);
        factory.EnergyPerToken.Estimate.Value.InJoulesPerToken.ShouldBe(joules / tokens, joules / tokens * 1e-9);
    }

    private static PlanQuestion Ask(Power feed, Demand demand, params string[] named) => new()
    {
        Model = Searches.Catalogue.FindModel("qwen3-8b"),
        Accelerators = [.. named.Select(Searches.Catalogue.FindAccelerator)],
        Feed = feed,
        Demand = demand,
        Site = Searches.Catalogue.FindSite(Catalogue.DefaultSiteId),
    };

    private static PlanResult Plan(PlanQuestion question) => new FactoryPlanner(Searches.Catalogue, Searches.Predictor).Plan(question, TestContext.Current.CancellationToken).Plan;
}
