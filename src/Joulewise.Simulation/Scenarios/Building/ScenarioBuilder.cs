using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Makes fleets of scenarios.</summary>
/// <param name="catalogue">Systems, engines, sites and prices.</param>
/// <param name="predictor">The model of serving.</param>
internal sealed class ScenarioBuilder(Catalogue catalogue, Predictor predictor)
{
    private readonly WorkerModels _models = new(catalogue, predictor);

    /// <summary>Makes a scenario's fleet.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The fleet with its traffic.</returns>
    /// <exception cref="InputException">Its traffic can't be read, or a pool can't serve the model.</exception>
    public BuiltScenario Build(Scenario scenario)
    {
        ScenarioTraffic traffic = new(scenario);
        (double input, double output) = traffic.MeanTokens();
        ModelShape shape = ModelShape.Of(scenario.Model);
        IReadOnlyList<WorkerModel> workers = [.. scenario.Pools.Select(p => _models.Of(scenario, shape, p, input, output))];
        int page = scenario.Pools.Any(p => p.CachesPrefixes) ? traffic.PageTokens() : 0;
        PoolBuilder pools = new(catalogue, scenario);
        CellSetup cell = new(
            [.. scenario.Pools.Select((p, i) => pools.Build(p, workers[i], page))],
            scenario.Routing,
            [.. scenario.Classes.Select(c => c.Promise)],
            [.. scenario.Classes.Select(c => c.Priority)],
            scenario.RestartsLost);
        return new BuiltScenario(scenario, SetupOf(scenario, cell), traffic, workers);
    }

    private static FleetSetup SetupOf(Scenario scenario, CellSetup cell) => new()
    {
        Cells = [.. Enumerable.Repeat(cell, scenario.SimulatedCells ?? scenario.Cells)],
        WindowSeconds = scenario.WindowSeconds,
        DrainSeconds = scenario.DrainSeconds,
        Seed = scenario.Seed,
        Autoscaling = scenario.Pools.Where(p => p.Scaling is not null).ToDictionary(p => p.Name, p => p.Scaling!, StringComparer.Ordinal),
        BudgetWatts = HoursOf(scenario, [.. scenario.BudgetWatts.Select(w => w * scenario.SimulatedShare)]),
        Racks = scenario.Racks,
        Failures = scenario.Failures,
        Upgrade = scenario.Upgrade,
        Deferrals = scenario.Classes.Select((c, i) => (Class: c, Index: i)).Where(c => c.Class.Deferral is not null).ToDictionary(c => c.Index, c => c.Class.Deferral!),
        DollarsPerKilowattHour = HoursOf(scenario, scenario.DollarsPerKilowattHour.Count > 0 ? scenario.DollarsPerKilowattHour : PriceOf(scenario.Site)),
        GramsPerKilowattHour = HoursOf(scenario, scenario.GramsPerKilowattHour.Count > 0 ? scenario.GramsPerKilowattHour : CarbonOf(scenario.Site)),
    };

    private static HourlyFigures? HoursOf(Scenario scenario, IReadOnlyList<double> hours) => hours.Count > 0 ? new HourlyFigures(hours, scenario.StartHour) : null;

    private static IReadOnlyList<double> PriceOf(Site site) => site.ElectricityPrice is { } price
        ? [price.Value.InDollarsPerKilowattHour]
        : site.Tariff is { } tariff ? [tariff.Bands.Sum(b => b.HoursShare.InFraction * b.Price.InDollarsPerKilowattHour)] : [];

    private static IReadOnlyList<double> CarbonOf(Site site) => site.GridCarbon is { } carbon ? [carbon.Value.InGramsPerKilowattHour] : [];
}
