using Joulewise.Quantities;
using Joulewise.Simulation.Tests.Runs;

namespace Joulewise.Simulation.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly byte[] _key = Checkpoint.KeyOf("scenario", "1");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData((int)RoutingPolicy.RoundRobin, 37)]
    [InlineData((int)RoutingPolicy.LeastLoaded, 90)]
    [InlineData((int)RoutingPolicy.KvAware, 201)]
    [InlineData((int)RoutingPolicy.SlaAware, 280)]
    public void Run_PutDownAndTakenUp_EndsAsIfItHadNotBeen(int routing, int windows)
    {
        FleetSetup setup = SetupOf((RoutingPolicy)routing);
        FleetRun whole = FleetCase.Start(setup, Traffic);
        RunFigures expected = FleetCase.Finish(whole);

        FleetRun first = FleetCase.Start(setup, Traffic);
        PowerPeak peak = new();
        SampleSeries series = new();
        for (int i = 0; i < windows; i++)
        {
            first.Advance(out FleetSample sample);
            peak.Add(ref sample);
            series.Add(ref sample);
        }

        Checkpoint.Save(_path, _key, first, peak, series);
        FleetRun second = FleetCase.Start(setup, Traffic);
        PowerPeak secondPeak = new();
        SampleSeries secondSeries = new();
        Checkpoint.Load(_path, _key, second, secondPeak, secondSeries);
        RunFigures found = FleetCase.Finish(second, secondPeak, secondSeries);

        found.Hash.ShouldBe(expected.Hash);
        found.Events.ShouldBe(expected.Events);
        found.BoardJoules().ShouldBe(expected.BoardJoules());
        found.Peak.MostWatts(2).ShouldBe(expected.Peak.MostWatts(2));
        found.EnergyDollars.ShouldBe(expected.EnergyDollars);
        found.Starts.ShouldBe(expected.Starts);
        found.Classes[0].Ttft.Quantile(0.99).ShouldBe(expected.Classes[0].Ttft.Quantile(0.99));
        secondSeries.Rows.Count.ShouldBe((int)Math.Round(found.Seconds));
    }

    [Fact]
    public void Load_OfAnotherRun_IsRefused()
    {
        FleetSetup setup = SetupOf(RoutingPolicy.LeastLoaded);
        Checkpoint.Save(_path, _key, FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries());

        Should.Throw<InputException>(() => Checkpoint.Load(_path, Checkpoint.KeyOf("scenario", "2"), FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries()))
            .Message.ShouldContain("another scenario");
    }

    [Fact]
    public void Load_OfAFileThatBreaksOff_IsRefused()
    {
        FleetSetup setup = SetupOf(RoutingPolicy.LeastLoaded);
        Checkpoint.Save(_path, _key, FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries());
        using (FileStream file = File.OpenWrite(_path))
        {
            file.SetLength(file.Length - 100);
        }

        Should.Throw<InputException>(() => Checkpoint.Load(_path, _key, FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries()))
            .Message.ShouldContain("not whole");
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Load_OfAFileWithAByteChanged_IsRefused(double place)
    {
        FleetSetup setup = SetupOf(RoutingPolicy.LeastLoaded);
        Checkpoint.Save(_path, _key, FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries());
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[(int)(place * bytes.Length)] ^= 1;
        File.WriteAllBytes(_path, bytes);

        Should.Throw<InputException>(() => Checkpoint.Load(_path, _key, FleetCase.Start(setup, Traffic), new PowerPeak(), new SampleSeries()))
            .Message.ShouldContain("not whole");
    }

    [Fact]
    public void Load_OfSomethingElse_IsRefused()
    {
        File.WriteAllText(_path, "arrival_s,input_tokens,output_tokens");

        Should.Throw<InputException>(() => Checkpoint.Load(_path, _key, FleetCase.Start(SetupOf(RoutingPolicy.RoundRobin), Traffic), new PowerPeak(), new SampleSeries()))
            .Message.ShouldContain("no checkpoint");
    }

    private static SyntheticSpec Traffic { get; } = FleetCase.Traffic(30, 300);

    private static FleetSetup SetupOf(RoutingPolicy routing) => new()
    {
        Cells = [FleetCase.Cell(FleetCase.Pool(4, initial: 2), routing), FleetCase.Cell(FleetCase.Pool(3), routing)],
        Failures = new FailurePolicy(1, 30),
        Autoscaling = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal) { ["serve"] = new(AutoscaleKind.Predictive, 1, 0.5, 10, 60) },
        BudgetWatts = new HourlyFigures([1500], 0),
        DollarsPerKilowattHour = new HourlyFigures([0.08], 0),
        Seed = 11,
    };
}
