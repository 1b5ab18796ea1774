using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Emissions of the electricity of tokens, location-based: what the grid emits, whatever certificates were bought.</summary>
public static class Carbon
{
    /// <summary>Operational emissions of tokens at a site. Embodied emissions are not in it.</summary>
    /// <param name="energy">Facility energy of a token.</param>
    /// <param name="site">The site.</param>
    /// <returns>Energy times the grid's intensity, or <see langword="null"/> where the site has none.</returns>
    /// <exception cref="BasisMismatchException">The energy is not on the facility boundary.</exception>
    public static Estimate<CarbonPerToken>? LocationBased(OnBasis<EnergyPerToken> energy, Site site)
    {
        ArgumentNullException.ThrowIfNull(energy);
        ArgumentNullException.ThrowIfNull(site);
        if (energy.Basis.Boundary != Boundary.Facility)
        {
            throw new BasisMismatchException($"emissions follow the meter: boundary {energy.Basis.Boundary} against {Boundary.Facility}");
        }

        if (site.GridCarbon is not { } grid)
        {
            return null;
        }

        Estimate<CarbonIntensity> intensity = Estimate.Exact($"grid-carbon/{site.Id}", grid.Value, grid.Grade, grid.Source);
        return energy.Estimate.With(intensity, (e, c) => e * c);
    }
}
