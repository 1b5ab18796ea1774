using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A place to run: what electricity costs there, what its grid emits, and how much a facility adds.</summary>
public sealed record Site
{
    /// <summary>Gets the catalogue id, for example <c>us-virginia</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets other names it goes by, for example a cloud region.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the country, ISO 3166 alpha-2, or empty for a generic site.</summary>
    public string Country { get; init; } = string.Empty;

    /// <summary>Gets the price of electricity, when published.</summary>
    public Figure<EnergyPrice>? ElectricityPrice { get; init; }

    /// <summary>Gets a tariff that stands in place of the price in the model of ownership, or <see langword="null"/>.</summary>
    public SiteTariff? Tariff { get; init; }

    /// <summary>Gets the location-based carbon intensity of the grid, when published.</summary>
    public Figure<CarbonIntensity>? GridCarbon { get; init; }

    /// <summary>Gets the id of its climate, or empty when none was found.</summary>
    public string ClimateId { get; init; } = string.Empty;

    /// <summary>Gets the PUE with air cooling.</summary>
    public required PueRange AirPue { get; init; }

    /// <summary>Gets the PUE with direct liquid cooling.</summary>
    public required PueRange LiquidPue { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
