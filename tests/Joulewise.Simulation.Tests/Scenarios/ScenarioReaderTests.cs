namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    [Fact]
    public void Read_Smallest_TakesDefaults()
    {
        Scenario scenario = ScenarioTexts.Read(ScenarioTexts.Smallest);

        scenario.Name.ShouldBe("s");
        scenario.Seed.ShouldBe(1);
        scenario.Site.Id.ShouldBe("us-virginia");
        scenario.WindowSeconds.ShouldBe(1);
        scenario.Classes.ShouldBe([ScenarioClass.Only]);
        scenario.Cells.ShouldBe(1);
        scenario.Routing.ShouldBe(RoutingPolicy.LeastLoaded);
        scenario.Failures.ShouldBeNull();
        ScenarioPool pool = scenario.Pools.ShouldHaveSingleItem();
        (pool.Engine, pool.Workers, pool.InitialWorkers, pool.Role).ShouldBe(("vllm", 1, 1, PoolRole.Whole));
        (pool.StandbyIsOff, pool.StandbyWatts, pool.CachesPrefixes, pool.Speculates).ShouldBe((true, 0, false, false));
        double.IsPositiveInfinity(pool.LimitWatts).ShouldBeTrue();
        double.IsNaN(pool.StartSeconds).ShouldBeTrue();
    }

    [Fact]
    public void Read_Full_TakesEveryKeyOfTheFleet()
    {
        Scenario scenario = ScenarioTexts.Read(ScenarioTexts.Full);

        (scenario.Name, scenario.Seed, scenario.Site.Id).ShouldBe(("whole", 42, "se-stockholm"));
        (scenario.WindowSeconds, scenario.StartHour, scenario.DrainSeconds).ShouldBe((0.5, 8.5, 600));
        scenario.Classes[0].ShouldBe(new ScenarioClass("chat", new LatencyPromise(2, 0.05), 0, null));
        scenario.Classes[1].ShouldBe(new ScenarioClass("batch", LatencyPromise.None, 1, new DeferralPolicy(21_600, 0.05)));
        (scenario.Cells, scenario.Routing, scenario.RestartsLost).ShouldBe((2, RoutingPolicy.SlaAware, true));
        scenario.BudgetWatts.ShouldBe([60_000]);
        scenario.Failures.ShouldBe(new FailurePolicy(50_000, 1800));
        scenario.Upgrade.ShouldBe(new UpgradePolicy(30, 0.25));
        scenario.DollarsPerKilowattHour.ShouldBe([0.1]);
        scenario.GramsPerKilowattHour.ShouldBe([40]);
    }

    [Fact]
    public void Read_Full_TakesEveryKeyOfAPool()
    {
        ScenarioPool pool = ScenarioTexts.Read(ScenarioTexts.Full).Pools[0];

        (pool.Name, pool.Role, pool.Accelerator.Id, pool.Engine).ShouldBe(("serve", PoolRole.Whole, "nvidia-h100-sxm", "sglang"));
        (pool.Precision, pool.KvPrecision, pool.Speculates).ShouldBe(("fp8", "fp8", false));
        pool.Widths.ShouldBe(new Modeling.WorkerWidths(4, 2));
        (pool.Workers, pool.InitialWorkers, pool.Sequences, pool.StepTokens).ShouldBe((4, 2, 64, 1024));
        (pool.Reserve, pool.HostBytesPerSecond, pool.LimitWatts, pool.LinkBytesPerSecond).ShouldBe((CacheReserve.Prompt, 5e10, 500, 4e10));
        (pool.StandbyIsOff, pool.StandbyWatts, pool.StartSeconds).ShouldBe((false, 60, 20));
        pool.Scaling.ShouldBe(new AutoscalePolicy(AutoscaleKind.Rate, 2, 0.6, 20, 120));
        pool.DollarsPerAcceleratorHour.ShouldBe(2.5);
    }

    [Fact]
    public void Read_Full_TakesNestedTraffic()
    {
        MixSpec mix = ScenarioTexts.Read(ScenarioTexts.Full).Traffic.ShouldBeOfType<MixSpec>();

        SyntheticSpec chat = mix.Parts[0].ShouldBeOfType<SyntheticSpec>();
        chat.DurationSeconds.ShouldBe(60);
        chat.Arrivals.ShouldBeOfType<ArrivalSpec.MarkovModulated>().States.ShouldBe([new(1, 10), new(9, 5)]);
        chat.Bursts.ShouldBe([new RateBurst(20, 10, 3)]);
        TokenSpec.Independent tokens = chat.Tokens.ShouldBeOfType<TokenSpec.Independent>();
        tokens.Input.ShouldBe(new LengthSpec.ParetoTail(new LengthSpec.LogNormalByMedian(300, 900) { Most = 3000 }, 0.05, 3000, 1.5) { Most = 9000 });
        tokens.Output.ShouldBe(new LengthSpec.Gamma(100, 0.7) { Least = 4, Most = 800 });
        ScaleRateSpec scale = mix.Parts[1].ShouldBeOfType<ScaleRateSpec>();
        LimitSpec limit = scale.Inner.ShouldBeOfType<LimitSpec>();
        (scale.Factor, limit.Count, limit.Skip).ShouldBe((2, 5, 1));
        SyntheticSpec batch = limit.Inner.ShouldBeOfType<SyntheticSpec>();
        (batch.ClassIndex, batch.Arrivals).ShouldBe((1, new ArrivalSpec.GammaRenewal(2, 2)));
    }

    [Fact]
    public void Read_DayOfRates_BeginsAtTheHourOfTheStart()
    {
        // Rates 2 at eight and 4 at nine: half past eight lies in the middle.
        SyntheticSpec chat = (SyntheticSpec)((MixSpec)ScenarioTexts.Read(ScenarioTexts.Full).Traffic).Parts[0];
        chat.Profile!.RelativeRates[0].ShouldBe(3, 1e-9);
        chat.Profile.RelativeRates[30].ShouldBe(4, 1e-9);
        chat.Profile.RelativeRates.Count.ShouldBe(1440);
    }

    [Theory]
    [InlineData("trace: {format: mooncake, path: t.jsonl.gz, keep_offset: true}", typeof(TraceSpec))]
    [InlineData("servegen: {path: clients, model: reason/deepseek-r1, rate: 0.1, leave_out_clients_without_lengths: true}", typeof(ServeGenSpec))]
    [InlineData("closed_loop: {clients: 4, requests: 20, input: {fixed: 100}, output: {fixed: 10}}", typeof(ClosedLoopSpec))]
    [InlineData("splice: {gap: 10s, parts: [{trace: {format: azure, path: a.csv}}, {trace: {format: burstgpt, path: b.csv}}]}", typeof(SpliceSpec))]
    [InlineData("repeat: {duration: 1d, every: 1h, of: {trace: {format: azure, path: a.csv}}}", typeof(RepeatSpec))]
    [InlineData("thin: {share: 10%, of: {trace: {format: azure, path: a.csv}}}", typeof(ThinSpec))]
    [InlineData("multiply: {copies: 3, jitter: 5s, of: {trace: {format: azure, path: a.csv}}}", typeof(MultiplySpec))]
    [InlineData("window: {from: 1min, to: 5min, of: {trace: {format: joulewise, path: a.csv}}}", typeof(WindowSpec))]
    [InlineData("lengths: {input: {fixed: 9}, output: {fixed: 3}, of: {trace: {format: azure, path: a.csv}}}", typeof(LengthsSpec))]
    [InlineData("synthetic: {duration: 1h, arrivals: {poisson: {rate: 1req/s}}, input: {lognormal: {mean: 100, cv: 1}}, output: {fixed: 5}, sessions: {turns: 4, fixed_turns: true, input: {fixed: 50}, output: {fixed: 60}, think: 20s, think_cv: 0.5, shared_prefix: 512, most_input: 8000, block: 32}}", typeof(SyntheticSpec))]
    public void Read_EveryKindOfTraffic_IsTaken(string traffic, Type kind)
    {
        string text = $"model: llama-3.1-8b\ntraffic:\n  {traffic}\npools:\n  - {{name: p, accelerator: h100}}\n";
        ScenarioTexts.Read(text).Traffic.ShouldBeOfType(kind);
    }
}
