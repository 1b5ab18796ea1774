namespace Joulewise.Simulation;

/// <summary>A scenario made ready to run.</summary>
/// <param name="Scenario">What was written.</param>
/// <param name="Setup">The fleet.</param>
/// <param name="Traffic">Its traffic.</param>
/// <param name="Workers">The models of each pool's workers, in the order of the pools.</param>
internal sealed record BuiltScenario(Scenario Scenario, FleetSetup Setup, ScenarioTraffic Traffic, IReadOnlyList<WorkerModel> Workers);
