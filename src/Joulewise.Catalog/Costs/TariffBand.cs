using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>One band of a time-of-day tariff.</summary>
/// <param name="Name">What it is called, for example <c>on-peak</c>.</param>
/// <param name="HoursShare">Its hours over all hours of a year.</param>
/// <param name="Price">The energy charge in it.</param>
public sealed record TariffBand(string Name, Ratio HoursShare, EnergyPrice Price);
