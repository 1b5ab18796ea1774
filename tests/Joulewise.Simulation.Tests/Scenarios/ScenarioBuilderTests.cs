using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class ScenarioBuilderTests
{
    [Fact]
    public void Build_Smallest_MakesOneWorkerThatHoldsTheCacheThatFits()
    {
        FleetSetup setup = ScenarioTexts.Build(ScenarioTexts.Smallest).Setup;

        PoolSetup pool = setup.Cells.ShouldHaveSingleItem().Pools.ShouldHaveSingleItem();
        (pool.Workers, pool.InitialWorkers, pool.AcceleratorsPerWorker).ShouldBe((1, 1, 1));

        // 0.91 of 80 GB x 1.068, less 16.06 GB of weights and 3 GB, at 32 layers x 2 x 8 heads x 128 x 2 bytes a token: by hand 448,000 to 456,000.
        pool.Size.CacheTokens.ShouldBeInRange(440_000, 460_000);
        pool.CacheBytesPerToken.ShouldBe(131_072, 1);
        pool.Policy.BlockTokens.ShouldBe(16);
        pool.Meter.RatedWatts.ShouldBe(700);
        pool.Meter.IdleWatts.ShouldBeInRange(30, 150);

        // 60 s and 16.06 GB at 2 GB/s.
        pool.StartSeconds.ShouldBe(68.03, 0.1);
        setup.DollarsPerKilowattHour!.At(0).ShouldBe(0.0892);
        setup.GramsPerKilowattHour!.At(0).ShouldBe(323.05);
    }

    [Fact]
    public void Build_Full_HandsEveryKeyToTheFleet()
    {
        FleetSetup setup = ScenarioTexts.Build(ScenarioTexts.Full).Setup;

        setup.Cells.Count.ShouldBe(2);
        CellSetup cell = setup.Cells[0];
        PoolSetup pool = cell.Pools[0];
        cell.Pools[0].Steps.ShouldBeSameAs(setup.Cells[1].Pools[0].Steps);
        (cell.Routing, cell.RestartsLost).ShouldBe((RoutingPolicy.SlaAware, true));
        cell.Priorities.ShouldBe([0, 1]);
        (pool.Size.Replicas, pool.Size.Priorities, pool.LimitWatts).ShouldBe((2, 2, 500));
        (pool.Policy.MaxSequences, pool.Policy.MaxStepTokens, pool.Policy.Reserve).ShouldBe((64, 1024, CacheReserve.Prompt));

        // 64 KiB of FP8 cache a token, a half of it on each of the two accelerators of a replica, at 50 GB/s.
        pool.Policy.SwapSecondsPerToken.ShouldBe(32_768 / 5e10, 1e-9);
        pool.SendBytesPerSecond.ShouldBe(4 * 4e10);
        (pool.StandbyWatts, pool.StandbyIsOff, pool.StartSeconds, pool.DollarsPerAcceleratorHour).ShouldBe((60, false, 20, 2.5));
        setup.Autoscaling["serve"].Kind.ShouldBe(AutoscaleKind.Rate);
        setup.Deferrals.Keys.ShouldBe([1]);
        setup.BudgetWatts!.At(0).ShouldBe(60_000);
        setup.Seed.ShouldBe(42);
    }

    [Fact]
    public void Build_AlikePools_ShareTheirTable()
    {
        const string second = "\n  - {name: more, accelerator: h100, sequences: 64}";
        CellSetup cell = ScenarioTexts.Build(ScenarioTexts.Smallest + second).Setup.Cells[0];
        cell.Pools[0].Steps.ShouldBeSameAs(cell.Pools[1].Steps);
    }

    [Theory]
    [InlineData("model: llama-3.1-8b", "model: llama-3.1-405b", "s.yaml:5: pools.serve: llama-3.1-405b does not fit: each of 1 accelerators needs", "GB too few")]
    [InlineData("name: serve", "name: serve, engine: atom", "s.yaml:5: pools.serve: atom does not run on nvidia-h100-sxm: accepted are vllm, sglang, trtllm")]
    [InlineData("{fixed: 500}", "{gamma: {mean: 500, cv: 1}, least: 10}, class: all, daily: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]", "s.yaml:3: traffic: has no request")]
    public void Build_WhatCannotServe_IsOneLine(string found, string put, params string[] parts)
    {
        string message = Should.Throw<InputException>(() => ScenarioTexts.Build(ScenarioTexts.Smallest.Replace(found, put, StringComparison.Ordinal))).Message;
        foreach (string part in parts)
        {
            message.ShouldContain(part);
        }
    }

    [Fact]
    public void Build_Disaggregated_SendsCachesOverTheScaleUpDomain()
    {
        const string rack =
            """
            model: llama-3.1-70b
            traffic:
              synthetic: {duration: 10s, arrivals: {even: {rate: 2req/s}}, input: {fixed: 500}, output: {fixed: 20}}
            pools:
              - {name: fill, role: prefill, accelerator: gb300, engine: trtllm, precision: fp8, accelerators: 2, workers: 2}
              - {name: make, role: decode, accelerator: gb300, engine: trtllm, precision: fp8, accelerators: 2, workers: 34}
            """;
        PoolSetup inside = ScenarioTexts.Build(rack).Setup.Cells[0].Pools[0];
        PoolSetup beyond = ScenarioTexts.Build(rack.Replace("workers: 34", "workers: 35", StringComparison.Ordinal)).Setup.Cells[0].Pools[0];

        // NVLink 5: 900 GB/s one way; ConnectX-8: 100 GB/s; two accelerators send together.
        inside.SendBytesPerSecond.ShouldBe(2 * 900e9, 1e9);
        beyond.SendBytesPerSecond.ShouldBe(2 * 100e9, 1e9);
    }
}
