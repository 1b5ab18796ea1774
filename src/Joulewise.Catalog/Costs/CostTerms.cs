using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>On which terms an owner buys, finances, houses and runs accelerators: what all accelerators of one owner share.</summary>
public sealed record CostTerms
{
    /// <summary>The <see cref="Housing"/> of an owner with a facility of its own.</summary>
    public const string OwnFacility = "own";

    /// <summary>The <see cref="Housing"/> of an owner that rents space and power.</summary>
    public const string Colocation = "colocation";

    /// <summary>Gets the catalogue id, for example <c>hyperscaler</c>; the price book's tier of the same name is its check.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets where the hardware stands: <see cref="OwnFacility"/> or <see cref="Colocation"/>.</summary>
    public required string Housing { get; init; }

    /// <summary>Gets the weighted cost of capital of a year.</summary>
    public required FigureRange<Ratio> CostOfCapital { get; init; }

    /// <summary>Gets the economic life of servers and network.</summary>
    public required FigureRange<Duration> ItLife { get; init; }

    /// <summary>Gets what the hardware is still worth at the end of its life, over its price.</summary>
    public required FigureRange<Ratio> ResidualValue { get; init; }

    /// <summary>Gets the life of the facility; <see langword="null"/> in colocation.</summary>
    public FigureRange<Duration>? FacilityLife { get; init; }

    /// <summary>Gets the cost of building for each kW of IT power; <see langword="null"/> in colocation.</summary>
    public FigureRange<PowerCost>? FacilityCost { get; init; }

    /// <summary>Gets how that cost divides; <see langword="null"/> in colocation.</summary>
    public FacilitySplit? FacilitySplit { get; init; }

    /// <summary>Gets the rent of each kW of IT power, electricity not included; <see langword="null"/> in a facility of one's own.</summary>
    public FigureRange<PowerRent>? ColocationRent { get; init; }

    /// <summary>Gets staff, security, upkeep of the facility and insurance for each kW of IT power; <see langword="null"/> where the rent holds them.</summary>
    public FigureRange<PowerRent>? Operations { get; init; }

    /// <summary>Gets maintenance of hardware other than accelerators in a year, over its price.</summary>
    public required FigureRange<Ratio> Maintenance { get; init; }

    /// <summary>Gets the share of accelerators that must be replaced in a year.</summary>
    public required FigureRange<Ratio> FailureRate { get; init; }

    /// <summary>Gets the share of replacements that the owner pays for and no warranty.</summary>
    public required FigureRange<Ratio> FailureOwnerShare { get; init; }

    /// <summary>Gets how long a failed accelerator is missing.</summary>
    public required FigureRange<Duration> RepairTime { get; init; }

    /// <summary>Gets mean over provisioned IT power, for where no measured power is given.</summary>
    public required FigureRange<Ratio> MeanLoad { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
