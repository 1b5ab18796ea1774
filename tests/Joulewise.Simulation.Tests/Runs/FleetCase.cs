using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Runs;

/// <summary>Small fleets under synthetic traffic for tests of runs.</summary>
internal static class FleetCase
{
    public static SyntheticSpec Traffic(double rate, double seconds) => new(
        new ArrivalSpec.Poisson(rate),
        new TokenSpec.Independent(new LengthSpec.LogNormal(1000, 0.8) { Most = 8000 }, new LengthSpec.LogNormal(200, 0.8) { Most = 2000 }))
    {
        DurationSeconds = seconds,
    };

    public static PoolSetup Pool(int workers, int? initial = null, double startSeconds = 60, double standbyWatts = 0) => new()
    {
        Name = "serve",
        Role = PoolRole.Whole,
        Steps = SimulationFixture.Dense.Steps,
        Policy = EnginePolicy.Of(Modeling.EngineKind.Vllm, 128, 2048),
        Size = new WorkerSize(1, 400_000, 2),
        Meter = SimulationFixture.Dense.Meter,
        AcceleratorsPerWorker = 1,
        Workers = workers,
        InitialWorkers = initial ?? workers,
        StartSeconds = startSeconds,
        StandbyWatts = standbyWatts,
    };

    public static CellSetup Cell(PoolSetup pool, RoutingPolicy routing = RoutingPolicy.LeastLoaded) =>
        new([pool], routing, [LatencyPromise.None, LatencyPromise.None], [0, 1]);

    public static FleetRun Start(FleetSetup setup, TrafficSpec traffic, int threads = 1) => new(setup, TrafficSources.Open(traffic, 7, "."), null, threads);

    public static RunFigures Finish(FleetRun run) => Finish(run, new PowerPeak(), new SampleSeries());

    public static RunFigures Finish(FleetRun run, PowerPeak peak, SampleSeries series)
    {
        while (!run.IsDone)
        {
            run.Advance(out FleetSample sample);
            peak.Add(ref sample);
            series.Add(ref sample);
        }

        return RunFigures.Of(run, peak);
    }

    public static double BoardJoules(this RunFigures figures) => figures.JoulesAt(Boundary.Board);
}
