using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>What a simulation came to.</summary>
public sealed record SimulationSummary
{
    /// <summary>Gets the scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the model's catalogue id.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the site's catalogue id.</summary>
    public required string Site { get; init; }

    /// <summary>Gets how requests were routed.</summary>
    public required RoutingPolicy Routing { get; init; }

    /// <summary>Gets the seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Gets the cells.</summary>
    public required int Cells { get; init; }

    /// <summary>Gets the time simulated in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Gets the cells that were simulated; counts, power and energy are of the whole fleet, scaled up from them.</summary>
    public required int SimulatedCells { get; init; }

    /// <summary>Gets the classes of traffic.</summary>
    public required IReadOnlyList<ClassSummary> Classes { get; init; }

    /// <summary>Gets the time between tokens of a stream.</summary>
    public required LatencyFigures Itl { get; init; }

    /// <summary>Gets the pools.</summary>
    public required IReadOnlyList<PoolSummary> Pools { get; init; }

    /// <summary>Gets the energy at each boundary, the board first.</summary>
    public required IReadOnlyList<EnergySummary> Energy { get; init; }

    /// <summary>Gets the output tokens of answered requests per second of time simulated and megawatt at the facility's meter; <see langword="null"/> where there was none.</summary>
    public required Estimate<TokenRatePerPower>? Yield { get; init; }

    /// <summary>Gets the cost of all accelerators for each million output tokens, in dollars; NaN where a price is not known.</summary>
    public required double AcceleratorDollarsPerMillionTokens { get; init; }

    /// <summary>Gets the bill of energy for each million output tokens, in dollars; NaN where no price is known.</summary>
    public required double EnergyDollarsPerMillionTokens { get; init; }

    /// <summary>Gets the carbon of the energy in grams; NaN where none is known.</summary>
    public required double CarbonGrams { get; init; }

    /// <summary>Gets the mean power at the facility's meter in watts.</summary>
    public required double MeanWatts { get; init; }

    /// <summary>Gets the highest mean power at the facility's meter by the length it is the mean over: seconds and watts.</summary>
    public required IReadOnlyList<(double Seconds, double Watts)> Peaks { get; init; }

    /// <summary>Gets the seconds in which the fleet drew more than its budget.</summary>
    public required double BudgetOverSeconds { get; init; }

    /// <summary>Gets the seconds in which boards were held below what they wanted by the budget.</summary>
    public required double BudgetHeldSeconds { get; init; }

    /// <summary>Gets a value indicating whether there was a budget.</summary>
    public required bool HasBudget { get; init; }

    /// <summary>Gets the rack-seconds in which a rack drew more than its limit.</summary>
    public required double RackOverSeconds { get; init; }

    /// <summary>Gets the rack-seconds in which a rack's limit held boards.</summary>
    public required double RackHeldSeconds { get; init; }

    /// <summary>Gets a value indicating whether racks have a limit.</summary>
    public required bool HasRackLimit { get; init; }

    /// <summary>Gets how often a request gave way for want of cache.</summary>
    public required long Preemptions { get; init; }

    /// <summary>Gets the failures of workers.</summary>
    public required long Failures { get; init; }

    /// <summary>Gets the requests that were moved by them.</summary>
    public required long Migrations { get; init; }

    /// <summary>Gets the tokens that users had got and that were generated again.</summary>
    public required long DiscardedTokens { get; init; }

    /// <summary>Gets the tokens of caches moved from worker to worker.</summary>
    public required long SentTokens { get; init; }

    /// <summary>Gets the prompt tokens found in caches of prefixes.</summary>
    public required long CachedTokens { get; init; }

    /// <summary>Gets how often traffic started workers.</summary>
    public required long Starts { get; init; }

    /// <summary>Gets the requests that were not answered when the time for that was over.</summary>
    public required long Unanswered { get; init; }

    /// <summary>Gets the hash of all events: two runs with the same hash did the same.</summary>
    public required ulong Hash { get; init; }

    /// <summary>Gets the events hashed.</summary>
    public required long Events { get; init; }

    /// <summary>Gets the requests that came.</summary>
    public long Arrived => Classes.Sum(c => c.Arrived);

    /// <summary>Gets the requests that were answered.</summary>
    public long Finished => Classes.Sum(c => c.Finished);

    /// <summary>Gets the prompt tokens of requests that came.</summary>
    public long InputTokens => Classes.Sum(c => c.InputTokens);

    /// <summary>Gets the output tokens of requests that were answered.</summary>
    public long OutputTokens => Classes.Sum(c => c.OutputTokens);

    /// <summary>Gets of them those of answers that kept their promise.</summary>
    public long GoodTokens => Classes.Sum(c => c.GoodTokens);

    /// <summary>Gets the energy at the facility's meter per output token with idle time; <see langword="null"/> where there is none.</summary>
    public Estimate<EnergyPerToken>? EnergyPerToken => Energy.Single(e => e.Boundary == Boundary.Facility).WithIdle;
}
