using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A scenario as it was written: a model, its traffic, the pools that serve it and how they are run.</summary>
internal sealed record Scenario
{
    /// <summary>The most workers of one scenario, over all cells.</summary>
    public const int MostWorkers = 200_000;

    /// <summary>Gets the file as it was named.</summary>
    public required string File { get; init; }

    /// <summary>Gets the folder that paths in it start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the text it was read from; empty where it was not.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the seed of all chance.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets the model served.</summary>
    public required ModelArchitecture Model { get; init; }

    /// <summary>Gets the site.</summary>
    public required Site Site { get; init; }

    /// <summary>Gets the seconds between two readings of the meters.</summary>
    public double WindowSeconds { get; init; } = 1;

    /// <summary>Gets the hour of the day at which it starts; 0 to below 24.</summary>
    public double StartHour { get; init; }

    /// <summary>Gets the longest time that is simulated after the last arrival, in seconds.</summary>
    public double DrainSeconds { get; init; } = 3600;

    /// <summary>Gets the classes of traffic.</summary>
    public IReadOnlyList<ScenarioClass> Classes { get; init; } = [ScenarioClass.Only];

    /// <summary>Gets the traffic.</summary>
    public required TrafficSpec Traffic { get; init; }

    /// <summary>Gets the line the traffic stands on.</summary>
    public int TrafficLine { get; init; }

    /// <summary>Gets the pools of one cell.</summary>
    public required IReadOnlyList<ScenarioPool> Pools { get; init; }

    /// <summary>Gets how many cells of these pools there are.</summary>
    public int Cells { get; init; } = 1;

    /// <summary>Gets the cells that are simulated, under their share of the traffic; the others are taken to do the same. <see langword="null"/> for all.</summary>
    public int? SimulatedCells { get; init; }

    /// <summary>Gets the share of the fleet, its traffic and its budget that is simulated.</summary>
    public double SimulatedShare => (double)(SimulatedCells ?? Cells) / Cells;

    /// <summary>Gets how requests are routed to workers.</summary>
    public RoutingPolicy Routing { get; init; } = RoutingPolicy.LeastLoaded;

    /// <summary>Gets the power budget at the facility's meter in watts, one or 24 by the hour; empty for none.</summary>
    public IReadOnlyList<double> BudgetWatts { get; init; } = [];

    /// <summary>Gets the power limit of racks; <see langword="null"/> for none.</summary>
    public RackLimit? Racks { get; init; }

    /// <summary>Gets how often accelerators fail; <see langword="null"/> for never.</summary>
    public FailurePolicy? Failures { get; init; }

    /// <summary>Gets a value indicating whether a request whose worker fails starts from its first token.</summary>
    public bool RestartsLost { get; init; }

    /// <summary>Gets a rolling upgrade; <see langword="null"/> for none.</summary>
    public UpgradePolicy? Upgrade { get; init; }

    /// <summary>Gets the price of energy in dollars a kilowatt-hour, one or 24 by the hour; empty for the site's.</summary>
    public IReadOnlyList<double> DollarsPerKilowattHour { get; init; } = [];

    /// <summary>Gets the carbon of energy in grams a kilowatt-hour, one or 24 by the hour; empty for the site's.</summary>
    public IReadOnlyList<double> GramsPerKilowattHour { get; init; } = [];

    /// <summary>Makes the exception for something the scenario says.</summary>
    /// <param name="line">The line it stands on.</param>
    /// <param name="problem">What was found and what is accepted.</param>
    /// <returns>The exception to throw.</returns>
    public InputException Problem(int line, string problem) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{line}: {problem}"));
}
