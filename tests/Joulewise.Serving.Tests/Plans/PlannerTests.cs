using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

/// <summary>Plans computed by hand: meter watts are board watts x 1.25.</summary>
public sealed class PlannerTests
{
    [Fact]
    public void Plan_ConcaveCurve_ConcentratesAndAddsUp()
    {
        // 45 requests/s at 10 a replica: 5 replicas, 20 accelerators.
        // First half, 20/s: 2 replicas full 8 x 500 x 1.25 = 5000 W + 12 idle x 100 x 1.25 = 1500 W; spread would take 20 x 300 x 1.25 = 7500 W.
        // Second half, 45/s: 5 replicas at 9/s, 350 + 4/5 x 150 = 470 W: 20 x 470 x 1.25 = 11750 W.
        FactoryPlan plan = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A)).Chosen.ShouldNotBeNull();

        PoolPlan pool = plan.Pools.Single();
        (pool.Replicas, pool.Accelerators, pool.Policy, pool.Split).ShouldBe((5, 20, PoolPolicy.Concentrate, (0, 20)));
        plan.Accelerators.ShouldBe(20);
        plan.Spans.Select(s => s.FacilityPower.Value.InWatts).ShouldBe([6500, 11750], 1e-6);
        plan.Spans.Select(s => s.Pools[0].BusyReplicas).ShouldBe([2L, 5L]);
        plan.Spans.Select(s => s.Utilisation.InFraction).ShouldBe([0.4, 0.9], 1e-12);
        plan.Spans[1].Pools[0].Replica!.Tpot.InMilliseconds.ShouldBe(9, 1e-9);
        plan.PeakPower.Value.InWatts.ShouldBe(11750, 1e-6);

        // 12 h x 6.5 + 12 h x 11.75 = 219 kWh; 65 x 43200 x 100 = 280.8e6 tokens; 788.4e6 J / 280.8e6 = 2.80769 J.
        plan.Energy.Value.InKilowattHours.ShouldBe(219, 1e-6);
        plan.MeanPower.Value.InWatts.ShouldBe(9125, 1e-6);
        plan.OutputTokens.Value.InTokens.ShouldBe(280.8e6, 1);
        plan.InputTokens.Value.InTokens.ShouldBe(2808e6, 10);
        plan.EnergyPerToken.Estimate.Value.InJoulesPerToken.ShouldBe(2.80769, 1e-5);
        plan.EnergyPerToken.Basis.ShouldBe(new Basis(Boundary.Facility, CapacityBasis.WithIdle, TokenBasis.Output));
        plan.OutputRate.Value.InPerSecond.ShouldBe(3250, 1e-6);
        plan.PeakOutputRate.Value.InPerSecond.ShouldBe(4500, 1e-6);
        plan.Utilisation.Value.InFraction.ShouldBe(0.65, 1e-9);
        plan.ServedShare.Value.InFraction.ShouldBe(1, 1e-9);
        plan.ServesAll.ShouldBeTrue();
    }

    [Fact]
    public void Plan_ConvexCurve_Spreads()
    {
        // 8/s over 3 replicas for a peak of 12/s at 4 each: 2.667/s a replica, 125 + 0.3333 x 175 = 183.33 W: 12 x 183.33 x 1.25 = 2750 W.
        // Concentrated it would be 2 replicas full, 8 x 300 x 1.25 = 3000 W, and 4 idle, 250 W.
        FactoryPlan plan = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(8, 12), Invented.B)).Chosen.ShouldNotBeNull();

        plan.Pools[0].Policy.ShouldBe(PoolPolicy.Spread);
        plan.Spans.Select(s => s.FacilityPower.Value.InWatts).ShouldBe([2750, 4500], 1e-6);
    }

    [Fact]
    public void Plan_Money_IsOfInstalledAcceleratorsAndServedTokens()
    {
        DayMoney money = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A)).Chosen!.Money;

        // 20 x 24 h x 2 USD/h = 960; / 280.8 Mtokens = 3.41880. 219 kWh x 0.1 = 21.9, inside the cost. 280.8 x 5 = 1404; 1404 - 960 = 444.
        money.Cost!.Value.InDollars.ShouldBe(960, 1e-9);
        money.CostPerToken!.Value.InDollarsPerMillion.ShouldBe(3.41880, 1e-5);
        money.Electricity!.Value.InDollars.ShouldBe(21.9, 1e-6);
        money.ElectricityPerToken!.Value.InDollarsPerMillion.ShouldBe(21.9 / 280.8, 1e-8);
        money.Revenue!.Value.InDollars.ShouldBe(1404, 1e-6);
        money.Margin!.Value.InDollars.ShouldBe(444, 1e-6);
        money.Margin.Inputs.ShouldContain(i => i.Id == "price/invented-a-owned");
        money.Margin.Inputs.ShouldContain(i => i.Id == "token-price");
    }

    [Fact]
    public void Plan_ShortFeed_TurnsTheRestAway()
    {
        // 3 replicas full draw 12 x 500 x 1.25 = 7500 W > 7 kW; 2 draw 5000 W. Served 20/s all day: 172.8e6 of 280.8e6 tokens.
        FactoryPlan plan = Planner.Plan(Invented.Request(7000, Invented.TwoHalves(20, 45), Invented.A)).Chosen.ShouldNotBeNull();

        plan.Pools[0].Replicas.ShouldBe(2);
        plan.OutputTokens.Value.InTokens.ShouldBe(172.8e6, 1);
        plan.ServedShare.Value.InFraction.ShouldBe(172.8 / 280.8, 1e-9);
        plan.ServesAll.ShouldBeFalse();
        plan.Spans[1].Pools[0].Served.InPerSecond.ShouldBe(20, 1e-9);
        plan.PeakPower.Value.InWatts.ShouldBe(5000, 1e-6);
    }

    [Fact]
    public void Plan_ShortFeedAndTwoClasses_ShareTheirPeaks()
    {
        // Chat peaks at 40/s (4 replicas of 4), code at 20/s (5 replicas of 8 at 4/s). All: 16 x 625 + 40 x 375 = 25 kW.
        // Half of each peak: 2 chat replicas 5 kW, 3 code replicas (10/s needs 2.5) 24 accelerators at 10/3 a replica.
        PlanCandidate both = Invented.Candidate(
            "invented-c", 600, 100, [Invented.Option(4, 100, (10, 500)), Invented.Option(8, 100, (4, 300))]);
        Demand demand = Demand.Of([Invented.Chat, Invented.Code], [Invented.Half(0, 40, 20), Invented.Half(12, 4, 2)], "test");

        FactoryPlan plan = Planner.Plan(Invented.Request(14_000, demand, both)).Chosen.ShouldNotBeNull();

        // 2 + 3 replicas draw 5000 + 24 x 300 x 1.25 = 14000 W at full code pool; 3 chat replicas would pass the feed.
        plan.Pools.Select(p => p.Replicas).ShouldBe([2L, 3L]);
        plan.Pools[0].ServedShare.Value.InFraction.ShouldBe((20 + 4) / 44.0, 1e-9);
        plan.Pools[1].ServedShare.Value.InFraction.ShouldBe((12 + 2) / 22.0, 1e-9);
        plan.PeakPower.Value.InWatts.ShouldBe(14_000, 1e-6);
    }

    [Fact]
    public void Plan_Fill_IsAllTheFeedCarries()
    {
        // A full replica draws 4 x 625 = 2500 W and serves 10/s x 100 tokens: 10 MW carry 4000 replicas, 4e6 tokens/s.
        PlanRequest request = Invented.Request(10e6, Invented.TwoHalves(1, 1), Invented.A) with { Mode = PlanMode.Fill };
        FactoryPlan plan = Planner.Plan(request).Chosen.ShouldNotBeNull();

        plan.Pools[0].Replicas.ShouldBe(4000);
        plan.OutputRate.Value.InPerSecond.ShouldBe(4e6, 1);
        plan.Utilisation.Value.InFraction.ShouldBe(1, 1e-6);
        plan.Demand.Peak(0).InPerSecond.ShouldBe(40_000, 1e-3);

        // One MW more: 400 replicas, 1600 accelerators, 4e5 tokens/s; 34560 Mtokens x 5 USD less 1600 x 48 USD.
        plan.MarginalMegawatt.Accelerators.ShouldBe(1600);
        plan.MarginalMegawatt.OutputRate.Value.InPerSecond.ShouldBe(4e5, 1);
        plan.MarginalMegawatt.CostPerDay!.Value.InDollars.ShouldBe(76_800, 1e-3);
        plan.MarginalMegawatt.MarginPerDay!.Value.InDollars.ShouldBe(172_800 - 76_800, 1);
    }

    [Fact]
    public void Plan_DemandServed_AnotherMegawattIsWorthNothing()
    {
        MarginalPower more = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A)).Chosen!.MarginalMegawatt;

        more.Accelerators.ShouldBe(0);
        more.OutputRate.Value.InPerSecond.ShouldBe(0);
        more.MarginPerDay!.Value.InDollars.ShouldBe(0);
    }

    [Fact]
    public void Plan_Degree_SavesAShareOfTheOverhead()
    {
        MarginalDegree degree = Planner.Plan(
            Invented.Request(10e6, Invented.TwoHalves(1, 1), Invented.A) with { Mode = PlanMode.Fill }).Chosen!.MarginalDegree;

        // Middles of the published ranges: 0.027 x 0.725 x 0.64 = 0.012528 of the overhead, which is 0.25/1.25 of 10 MW: 25.056 kW.
        degree.OverheadSaved.Value.InFraction.ShouldBe(0.012528, 1e-9);
        degree.PowerSaved.Value.InKilowatts.ShouldBe(25.056, 1e-3);
        degree.CostSavedPerDay!.Value.InDollars.ShouldBe(25.056 * 24 * 0.1, 1e-2);
        degree.OutputRate.Value.InPerSecond.ShouldBe(0.025056 * 4e5, 1);
        degree.OverheadSaved.Grade.ShouldBe(Grade.E);
        degree.OverheadSaved.Sources.Count().ShouldBe(3);
        degree.ServerPenalty!.Value.InFraction.ShouldBe(0.00425, 1e-9);
    }

    [Fact]
    public void Plan_FeedFits_CountNameplateAndExpectedPeak()
    {
        FactoryPlan plan = Planner.Plan(Invented.Request(10e6, Invented.TwoHalves(20, 45), Invented.A)).Chosen.ShouldNotBeNull();

        // Nameplate 600 x 1.25 = 750 W: 13333. A full factory's peak is 500 x 1.25 = 625 W each: 16000.
        plan.FeedFits.Select(f => f.Draw).ShouldBe([FeedFit.Nameplate, FeedFit.PublishedConstant, FeedFit.ExpectedPeak]);
        plan.FeedFits[0].Accelerators.ShouldBe(13_333);
        plan.FeedFits[1].Accelerators.ShouldBeNull();
        plan.FeedFits[1].Note.ShouldNotBeEmpty();
        plan.FeedFits[2].PerAccelerator!.Value.InWatts.ShouldBe(625, 0.1);
        plan.FeedFits[2].Accelerators!.Value.ShouldBeInRange(16_000, 16_003);
    }

    [Fact]
    public void Plan_RackBudget_CountsWholeNodes()
    {
        // Rack inlet: no PUE. 8 x 600 W nameplate = 4.8 kW a node; the busiest accelerator draws 500 W, a node of them 4 kW.
        PlanRequest request = Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A) with { RackBudget = Power.FromKilowatts(16) };
        IReadOnlyList<RackFit> racks = Planner.Plan(request).Chosen!.RackFits;

        // In 16 kW: 3 nodes by nameplate, 4 by the 500 W of a full replica; 20 accelerators need 1 rack of 24 or of 32.
        racks.Select(r => r.SystemsPerRack).ShouldBe([3L, 4L]);
        racks.Select(r => r.AcceleratorsPerRack).ShouldBe([24L, 32L]);
        racks.ShouldAllBe(r => r.Racks == 1);

        RackFit tooSmall = Planner.Plan(request with { RackBudget = Power.FromKilowatts(2) }).Chosen!.RackFits[0];
        tooSmall.SystemsPerRack.ShouldBe(0);
        tooSmall.Racks.ShouldBeNull();
        tooSmall.Note.ShouldContain("4.8 kW, more than the rack's 2 kW");
    }

    [Fact]
    public void Plan_Objectives_ChooseByTheirFigure()
    {
        // Constant full load. A: 4 x 625 W / 1000 tokens/s = 2.5 J, 8 USD/h / 3.6 Mtokens = 2.2222 USD.
        // B: 4 x 375 W / 400 tokens/s = 3.75 J, 4 USD/h / 1.44 Mtokens = 2.7778 USD.
        PlanRequest request = Invented.Request(1e5, Invented.TwoHalves(20, 20), Invented.B, Invented.A);
        PlanResult joules = Planner.Plan(request);

        joules.Choice!.Accelerator.ShouldBe("invented-a");
        joules.Choice.RunnerUp.ShouldBe("invented-b");
        joules.Choice.Ratio!.Value.InFraction.ShouldBe(2.5 / 3.75, 1e-9);
        joules.Choice.IsClear.ShouldBe(!joules.Choice.Ratio.Interval.Contains(Ratio.One));
        PlanResult cost = Planner.Plan(request with { Objective = Objective.Cost });
        cost.Choice!.Accelerator.ShouldBe("invented-a");
        cost.Choice.Ratio!.Value.InFraction.ShouldBe(2.22222 / 2.77778, 1e-5);

        // 5 kW carry 2 replicas of A, 2000 tokens/s, or 3 of B, 1200 tokens/s.
        PlanResult most = Planner.Plan(request with { Feed = Power.FromWatts(5000), Objective = Objective.Throughput });
        most.Candidates.Select(c => c.Plan!.OutputRate.Value.InPerSecond).ShouldBe([2000, 1200], 1e-6);
    }

    [Fact]
    public void Plan_ThroughputOfTwoThatServeAll_IsDecidedByEnergy()
    {
        PlanRequest request = Invented.Request(1e5, Invented.TwoHalves(7, 19), Invented.B, Invented.A) with { Objective = Objective.Throughput };
        PlanResult result = Planner.Plan(request);

        result.Candidates.Select(c => c.Plan!.ServesAll).ShouldBe([true, true]);
        result.Candidates[0].Plan!.EnergyPerToken.Estimate.Value.ShouldBeLessThan(result.Candidates[1].Plan!.EnergyPerToken.Estimate.Value);
        result.Choice!.Ratio!.Value.InFraction.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Plan_CandidatesThatCannotServe_SayWhy()
    {
        PlanCandidate refused = Invented.A with { Refusal = "no configuration keeps 30 ms per token" };
        PlanCandidate unpriced = Invented.B with { Price = null };
        PlanCandidate unpowered = Invented.A with { Power = null };
        PlanRequest request = Invented.Request(1e5, Invented.TwoHalves(20, 20), refused, unpriced, unpowered) with { Objective = Objective.Cost };
        PlanResult result = Planner.Plan(request);

        result.Choice.ShouldBeNull();
        result.Chosen.ShouldBeNull();
        result.Candidates.Select(c => c.Reason).ShouldBe(
            ["no configuration keeps 30 ms per token", "no price of an hour is published", "its power is not known"]);
        result.Candidates[1].Plan.ShouldNotBeNull().Money.CostPerToken.ShouldBeNull();

        CandidatePlan small = Planner.Plan(request with { Feed = Power.FromWatts(300), Candidates = [Invented.A] }).Candidates.Single();
        small.Plan.ShouldBeNull();
        small.Reason.ShouldBe("the feed carries no replica of each class: the least factory draws 0.0025 MW");
    }

    [Fact]
    public void Plan_ProvisionedSizing_SetsNameplateAside()
    {
        // 750 W each: 10 kW carry 13 accelerators, 3 replicas of 4; expected peak draw would carry 4.
        PlanRequest request = Invented.Request(10_000, Invented.TwoHalves(100, 100), Invented.A);

        Planner.Plan(request with { Sizing = DrawBasis.Provisioned }).Chosen!.Accelerators.ShouldBe(12);
        Planner.Plan(request).Chosen!.Accelerators.ShouldBe(16);
    }

    [Fact]
    public void Plan_Errors_AreCarriedToTheFigures()
    {
        FactoryPlan plan = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A)).Chosen.ShouldNotBeNull();

        // Capacity 50/s within exp(0.1); 45 are asked for at the peak, so a state at the low end, 45.24, still serves all of it.
        PoolPlan pool = plan.Pools[0];
        pool.Capacity.Interval.High.InPerSecond.ShouldBe(50 * Math.Exp(0.1), 0.5);
        plan.ServedShare.Interval.Low.InFraction.ShouldBe(1, 1e-9);

        // Busy energy is 2 x ... of the day's 219 kWh but idle 18 kWh; its error is exp(0.2) on 201 kWh.
        plan.Energy.Interval.High.InKilowattHours.ShouldBe(18 + (201 * Math.Exp(0.2)), 2);
        plan.EnergyPerToken.Estimate.Grade.ShouldBe(Grade.D);
        plan.ServedShare.Grade.ShouldBe(Grade.C);
        plan.EnergyPerToken.Estimate.Sources.ShouldNotBeEmpty();

        FactoryPlan tight = Planner.Plan(Invented.Request(1e6, Invented.TwoHalves(50, 50), Invented.A)).Chosen.ShouldNotBeNull();
        tight.ServedShare.Interval.Low.InFraction.ShouldBe(Math.Exp(-0.1), 0.005);
        tight.ServedShare.Interval.High.InFraction.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Plan_OutOfRange_IsRefused()
    {
        PlanRequest request = Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A);

        Should.Throw<InputException>(() => Planner.Plan(request with { Feed = Power.FromWatts(0) })).Message.ShouldContain("accepted is a power above 0");
        Should.Throw<InputException>(() => Planner.Plan(request with { Feed = Power.FromGigawatts(101) }));
        Should.Throw<InputException>(() => Planner.Plan(request with { RackBudget = Power.FromWatts(-1) }));
        Should.Throw<InputException>(() => Planner.Plan(request with { TokenPrice = TokenPrice.FromDollarsPerMillion(-1) }));
        Should.Throw<ArgumentException>(() => Planner.Plan(request with { Candidates = [Invented.A with { Options = [] }] }));
    }
}
