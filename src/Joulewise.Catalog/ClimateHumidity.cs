namespace Joulewise.Catalog;

/// <summary>Monthly humidity in the one form its source publishes; the other lists are empty, and all are when none was published.</summary>
/// <param name="RelativePercent">Mean relative humidity in per cent.</param>
/// <param name="MorningRelativePercent">Mean relative humidity of the morning in per cent, near the daily low.</param>
/// <param name="AfternoonRelativePercent">Mean relative humidity of the afternoon in per cent, near the daily high.</param>
/// <param name="DewPointCelsius">Mean dew point in degrees Celsius.</param>
public sealed record ClimateHumidity(
    IReadOnlyList<double> RelativePercent,
    IReadOnlyList<double> MorningRelativePercent,
    IReadOnlyList<double> AfternoonRelativePercent,
    IReadOnlyList<double> DewPointCelsius);
