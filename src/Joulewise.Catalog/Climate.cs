using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>The normals of a weather station: what each month is like in the long run. Lists run from January to December.</summary>
public sealed record Climate
{
    /// <summary>Gets the catalogue id, for example <c>us-dulles</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name of the place.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the station, as its network names it.</summary>
    public required string Station { get; init; }

    /// <summary>Gets the years the normals span.</summary>
    public required string Period { get; init; }

    /// <summary>Gets the height above the sea in metres, which sets the pressure.</summary>
    public required double ElevationInMetres { get; init; }

    /// <summary>Gets the mean of the daily highs in degrees Celsius; twelve.</summary>
    public required IReadOnlyList<double> MeanDailyHighCelsius { get; init; }

    /// <summary>Gets the mean of the daily lows in degrees Celsius; twelve, each below the high.</summary>
    public required IReadOnlyList<double> MeanDailyLowCelsius { get; init; }

    /// <summary>Gets the humidity as published.</summary>
    public required ClimateHumidity Humidity { get; init; }

    /// <summary>Gets what the normals rest on.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Gets where they were read.</summary>
    public required Source Source { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
