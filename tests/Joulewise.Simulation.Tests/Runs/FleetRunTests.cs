namespace Joulewise.Simulation.Tests.Runs;

public sealed class FleetRunTests
{
    [Fact]
    public void Run_WithOneThreadOrTwo_DoesTheSame()
    {
        FleetSetup setup = new() { Cells = [.. Enumerable.Repeat(FleetCase.Cell(FleetCase.Pool(3)), 4)], Failures = new FailurePolicy(2, 120), Seed = 3 };

        RunFigures one = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(40, 300)));
        RunFigures two = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(40, 300), threads: 2));

        two.Hash.ShouldBe(one.Hash);
        two.Events.ShouldBe(one.Events);
        two.BoardJoules().ShouldBe(one.BoardJoules());
        one.Failures.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Run_OfAnyFleet_AnswersAllThatArrived()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(6))], Failures = new FailurePolicy(0.5, 60), Upgrade = new UpgradePolicy(60, 0.34), Seed = 5 };

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(20, 400)));

        figures.Failures.ShouldBeGreaterThan(0);
        figures.InFlight.ShouldBe(0);
        figures.Classes[0].Finished.ShouldBe(figures.Classes[0].Arrived);
        figures.OutputTokens.ShouldBe(figures.Classes[0].AskedTokens);
    }

    [Fact]
    public void Energy_OfARun_IsTheIntegralOfItsPower()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(3))] };
        SampleSeries series = new();

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(10, 300)), new PowerPeak(), series);

        double integral = series.Rows.Sum(r => r.BoardWatts * r.Seconds);
        figures.BoardJoules().ShouldBe(integral, 1e-9 * integral);
        figures.Pools[0].Energy.BoardJoules.ShouldBe(integral, 1e-9 * integral);
    }

    [Fact]
    public void Energy_WithLongerWindows_IsNearlyTheSame()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(3))] };

        double fine = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(20, 600))).BoardJoules();
        double coarse = FleetCase.Finish(FleetCase.Start(setup with { WindowSeconds = 5 }, FleetCase.Traffic(20, 600))).BoardJoules();

        // Power grows more slowly than arithmetic (exponent 0.67, docs/model.md), so that means over longer windows read a little higher.
        coarse.ShouldBe(fine, 0.03 * fine);
    }

    [Fact]
    public void Budget_BelowWhatIsWanted_IsKeptAfterTheFirstWindows()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(4))], BudgetWatts = new HourlyFigures([1200], 0) };
        SampleSeries series = new();

        RunFigures held = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(40, 300)), new PowerPeak(), series);
        RunFigures free = FleetCase.Finish(FleetCase.Start(setup with { BudgetWatts = null }, FleetCase.Traffic(40, 300)));

        free.Peak.MostWatts(0).ShouldBeGreaterThan(1300);
        held.BudgetHeldSeconds.ShouldBeGreaterThan(100);
        series.Rows.Skip(10).Take(280).Average(r => r.FacilityWatts).ShouldBeLessThan(1.005 * 1200);
        held.Classes[0].Finished.ShouldBe(free.Classes[0].Finished);
        held.Classes[0].Tpot.Quantile(0.5).ShouldBeGreaterThan(free.Classes[0].Tpot.Quantile(0.5));
        held.BoardJoules().ShouldBeLessThan(free.BoardJoules());
    }

    [Fact]
    public void Rack_BelowWhatItsBoardsWant_HoldsThemAndNoOthers()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(4))], Racks = new RackLimit(2, 600) };
        FleetRun run = FleetCase.Start(setup, FleetCase.Traffic(40, 300));

        RunFigures held = FleetCase.Finish(run);
        RunFigures free = FleetCase.Finish(FleetCase.Start(setup with { Racks = new RackLimit(2, 1400) }, FleetCase.Traffic(40, 300)));

        held.RackHeldSeconds.ShouldBeGreaterThan(200);
        held.RackOverSeconds.ShouldBeLessThan(0.1 * held.RackHeldSeconds);
        free.RackHeldSeconds.ShouldBe(0);
        held.BoardJoules().ShouldBeLessThan(free.BoardJoules());
    }

    [Fact]
    public void Scaling_OfAFleetThatIsTooLarge_TakesLessEnergyAndLosesNothing()
    {
        FleetSetup fixedSize = new() { Cells = [FleetCase.Cell(FleetCase.Pool(12))] };
        FleetSetup scaled = fixedSize with
        {
            Autoscaling = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal) { ["serve"] = new(AutoscaleKind.Rate, 1, 0.6, 15, 60) },
        };

        RunFigures all = FleetCase.Finish(FleetCase.Start(fixedSize, FleetCase.Traffic(10, 1800)));
        RunFigures some = FleetCase.Finish(FleetCase.Start(scaled, FleetCase.Traffic(10, 1800)));

        some.Classes[0].Finished.ShouldBe(all.Classes[0].Finished);
        some.BoardJoules().ShouldBeLessThan(0.7 * all.BoardJoules());
        some.Classes[0].Tpot.Quantile(0.5).ShouldBeGreaterThanOrEqualTo(all.Classes[0].Tpot.Quantile(0.5));
    }

    [Theory]
    [InlineData((int)AutoscaleKind.Threshold)]
    [InlineData((int)AutoscaleKind.Rate)]
    [InlineData((int)AutoscaleKind.Predictive)]
    public void Scaling_UnderRisingTraffic_StartsWorkers(int kind)
    {
        FleetSetup setup = new()
        {
            Cells = [FleetCase.Cell(FleetCase.Pool(16, initial: 2))],
            Autoscaling = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal) { ["serve"] = new((AutoscaleKind)kind, 2, 0.5, 15, 60) },
        };

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, new SpliceSpec([FleetCase.Traffic(5, 300), FleetCase.Traffic(120, 600)], 1)));

        figures.Starts.ShouldBeGreaterThan(0);
        figures.Classes[0].Finished.ShouldBe(figures.Classes[0].Arrived);
    }

    [Fact]
    public void Deferral_OfWorkThatCanWait_WaitsForTheCheapHour()
    {
        double[] prices = [.. Enumerable.Range(0, 24).Select(h => h == 1 ? 0.02 : 0.2)];
        TrafficSpec traffic = new MixSpec([FleetCase.Traffic(2, 600), FleetCase.Traffic(2, 600) with { ClassIndex = 1 }]);
        FleetSetup setup = new()
        {
            Cells = [FleetCase.Cell(FleetCase.Pool(4))],
            DollarsPerKilowattHour = new HourlyFigures(prices, 0),
            Deferrals = new Dictionary<int, DeferralPolicy> { [1] = new DeferralPolicy(4 * 3600, 0.05) },
        };

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, traffic));

        // Arrivals of the first ten minutes start after the hour, 50 to 60 minutes later at the least.
        figures.Classes[1].Finished.ShouldBe(figures.Classes[1].Arrived);
        figures.Classes[1].Ttft.Quantile(0.05).ShouldBeGreaterThan(3000);
        figures.Classes[0].Ttft.Quantile(0.99).ShouldBeLessThan(10);
    }

    [Fact]
    public void Deferral_LongerThanTheDrain_StillAnswersAll()
    {
        FleetSetup setup = new()
        {
            Cells = [FleetCase.Cell(FleetCase.Pool(2))],
            DrainSeconds = 60,
            WindowSeconds = 10,
            DollarsPerKilowattHour = new HourlyFigures([0.2], 0),
            Deferrals = new Dictionary<int, DeferralPolicy> { [0] = new DeferralPolicy(7200, 0.05) },
        };

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(2, 60)));

        figures.Classes[0].Arrived.ShouldBeGreaterThan(60);
        figures.Classes[0].Finished.ShouldBe(figures.Classes[0].Arrived);
    }

    [Fact]
    public void Budget_FarAboveWhatIsDrawn_HoldsNobodyThoughMostWorkersAreOff()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(20, initial: 2))], BudgetWatts = new HourlyFigures([2500], 0) };

        FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(5, 120))).BudgetHeldSeconds.ShouldBe(0);
    }

    [Fact]
    public void Failures_OfWorkersThatStartedLater_HappenToo()
    {
        FleetSetup setup = new()
        {
            Cells = [FleetCase.Cell(FleetCase.Pool(10, initial: 1, startSeconds: 1))],
            Failures = new FailurePolicy(0.2, 1),
            Autoscaling = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal) { ["serve"] = new(AutoscaleKind.Rate, 10, 0.7, 1, 60) },
        };

        // Ten workers for 1,200 s at one failure in 720 s each: 17 in the mean, fewer than 6 once in a thousand.
        FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(2, 1200))).Failures.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Upgrade_OfAPoolThatScales_TouchesItsWorkersAllTheSame()
    {
        FleetSetup setup = new()
        {
            Cells = [FleetCase.Cell(FleetCase.Pool(4))],
            Upgrade = new UpgradePolicy(30, 0.25),
            Autoscaling = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal) { ["serve"] = new(AutoscaleKind.Rate, 4, 0.7, 1, 60) },
        };

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(10, 900)));

        figures.Pools[0].Energy.StartingJoules.ShouldBe(4 * 60 * SimulationFixture.IdleWatts, 4 * 3 * SimulationFixture.IdleWatts);
    }

    [Fact]
    public void Peak_OfABurst_IsTheSameWhereverItBegins()
    {
        double[] peaks = [.. new[] { 5, 10 }.Select(PeakOf)];

        peaks[0].ShouldBe(1000);
        peaks[1].ShouldBe(peaks[0]);

        static double PeakOf(int start)
        {
            PowerPeak peak = new();
            for (int i = 0; i < 60; i++)
            {
                FleetSample sample = new() { StartSeconds = i, Seconds = 1, FacilityWatts = i >= start && i < start + 10 ? 1000 : 100 };
                peak.Add(ref sample);
            }

            return peak.MostWatts(1);
        }
    }

    [Fact]
    public void Upgrade_OfAFleet_TouchesEveryWorkerOnce()
    {
        FleetSetup setup = new() { Cells = [FleetCase.Cell(FleetCase.Pool(5))], Upgrade = new UpgradePolicy(30, 0.2) };
        SampleSeries series = new();

        RunFigures figures = FleetCase.Finish(FleetCase.Start(setup, FleetCase.Traffic(10, 900)), new PowerPeak(), series);

        series.Rows.Min(r => r.ServingWorkers).ShouldBe(4);
        series.Rows[^1].ServingWorkers.ShouldBe(5);
        figures.Classes[0].Finished.ShouldBe(figures.Classes[0].Arrived);
        figures.Pools[0].Energy.StartingJoules.ShouldBe(5 * 60 * SimulationFixture.IdleWatts, 5 * 3 * SimulationFixture.IdleWatts);
    }
}
