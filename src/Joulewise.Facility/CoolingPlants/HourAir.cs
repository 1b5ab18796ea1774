namespace Joulewise.Facility;

/// <summary>The outside air of an hour.</summary>
/// <param name="DryBulbCelsius">Temperature in degrees Celsius.</param>
/// <param name="WetBulbCelsius">Wet bulb in degrees Celsius; not above the dry bulb.</param>
/// <param name="DewPointCelsius">Dew point in degrees Celsius; not above the wet bulb.</param>
public readonly record struct HourAir(double DryBulbCelsius, double WetBulbCelsius, double DewPointCelsius);
