namespace Joulewise.Simulation;

/// <summary>A fleet and how it is run.</summary>
internal sealed record FleetSetup
{
    /// <summary>Gets the cells.</summary>
    public required IReadOnlyList<CellSetup> Cells { get; init; }

    /// <summary>Gets the seconds of a window, after which meters are read and the fleet is steered; above 0.</summary>
    public double WindowSeconds { get; init; } = 1;

    /// <summary>Gets the longest time that is simulated after traffic has ended, for requests in flight to be answered.</summary>
    public double DrainSeconds { get; init; } = 3600;

    /// <summary>Gets the seed.</summary>
    public long Seed { get; init; }

    /// <summary>Gets how the number of each pool's workers is set, by the pool's name; pools that are not named keep theirs.</summary>
    public IReadOnlyDictionary<string, AutoscalePolicy> Autoscaling { get; init; } = new Dictionary<string, AutoscalePolicy>(StringComparer.Ordinal);

    /// <summary>Gets the power budget at the facility's meter in watts by the hour; <see langword="null"/> for none.</summary>
    public HourlyFigures? BudgetWatts { get; init; }

    /// <summary>Gets the power limit of racks; <see langword="null"/> for none.</summary>
    public RackLimit? Racks { get; init; }

    /// <summary>Gets how often accelerators fail; <see langword="null"/> for never.</summary>
    public FailurePolicy? Failures { get; init; }

    /// <summary>Gets a rolling upgrade; <see langword="null"/> for none.</summary>
    public UpgradePolicy? Upgrade { get; init; }

    /// <summary>Gets which traffic can wait, by class; classes that are not named can't.</summary>
    public IReadOnlyDictionary<int, DeferralPolicy> Deferrals { get; init; } = new Dictionary<int, DeferralPolicy>();

    /// <summary>Gets the price of energy in dollars a kilowatt-hour by the hour; <see langword="null"/> where none is known.</summary>
    public HourlyFigures? DollarsPerKilowattHour { get; init; }

    /// <summary>Gets the carbon of energy in grams a kilowatt-hour by the hour; <see langword="null"/> where none is known.</summary>
    public HourlyFigures? GramsPerKilowattHour { get; init; }
}
