using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What electricity costs a load that is the same at all hours: the mean of the bands, and the charge on the highest power.</summary>
/// <remarks>
/// Serving that follows its users draws more in some bands than in others; weights by hours leave that out. A site without a
/// tariff has one price, which statistics give as revenue over energy: it holds the demand charge, so none is added.
/// </remarks>
/// <param name="Energy">The mean energy charge.</param>
/// <param name="Demand">The demand charge, or <see langword="null"/> where there is none or the energy charge holds it.</param>
public sealed record ElectricityTariff(Estimate<EnergyPrice> Energy, Estimate<PowerRent>? Demand)
{
    /// <summary>High end over stated price: of five states read, the largest change of industrial price from the year 2023 to April 2025 is by a factor of 1.30 (New York, 0.0687 to 0.0892 USD/kWh, EIA).</summary>
    public const double PriceFactor = 1.3;

    /// <summary>The identity of a site's price with its range, which all accelerators there share.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The identity.</returns>
    public static string IdOf(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"electricity-tariff/{site.Id}";
    }

    /// <summary>The tariff of a site.</summary>
    /// <param name="site">The site.</param>
    /// <returns>The tariff, or <see langword="null"/> where the site has neither tariff nor price.</returns>
    public static ElectricityTariff? At(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (site.Tariff is { } tariff)
        {
            double mean = tariff.Bands.Sum(b => b.HoursShare.InFraction * b.Price.InDollarsPerKilowattHour);
            return new ElectricityTariff(
                Ranged(site, EnergyPrice.FromDollarsPerKilowattHour(mean), tariff.Grade, tariff.Source),
                tariff.DemandCharge is { } charge ? Estimate.Exact($"demand-charge/{site.Id}", charge, tariff.Grade, tariff.Source) : null);
        }

        return site.ElectricityPrice is { } price
            ? new ElectricityTariff(Ranged(site, price.Value, price.Grade, price.Source), null)
            : null;
    }

    /// <summary>A price with what two years can do to it; free electricity stays free.</summary>
    private static Estimate<EnergyPrice> Ranged(Site site, EnergyPrice price, Grade grade, Source source) => price > default(EnergyPrice)
        ? Estimate.WithFactor(IdOf(site), price, PriceFactor, grade, source)
        : Estimate.Exact(IdOf(site), price, grade, source);
}
