using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Facility power over IT power, as an estimate that all accelerators of one site and cooling share.</summary>
public static class Pue
{
    /// <summary>The least overhead kept as the low end of a range, so that a range from 1.00 still has a logarithm.</summary>
    private const double LeastOverhead = 0.005;

    /// <summary>The PUE of a site.</summary>
    /// <remarks>
    /// The error sits on the overhead, PUE - 1, which is log-normal on either side: no state of the world falls below 1. Its
    /// identity is <c>pue/{site}/{cooling}</c>, so it cancels from the ratio of two systems with one site and cooling. Air and
    /// liquid cooling at one site are taken as independent, although one climate drives both: the ratio gets wider, not narrower.
    /// </remarks>
    /// <param name="site">The site.</param>
    /// <param name="cooling">The system's cooling; when unknown the range spans both of the site's.</param>
    /// <returns>The PUE.</returns>
    public static Estimate<Ratio> At(Site site, CoolingKind cooling)
    {
        ArgumentNullException.ThrowIfNull(site);
        return cooling switch
        {
            CoolingKind.Air => Of($"pue/{site.Id}/air", site.AirPue),
            CoolingKind.Liquid => Of($"pue/{site.Id}/liquid", site.LiquidPue),
            _ => Of($"pue/{site.Id}/unknown-cooling", Spanning(site.AirPue, site.LiquidPue)),
        };
    }

    /// <summary>A PUE from a range.</summary>
    /// <param name="inputId">The identity of the figure and of its error.</param>
    /// <param name="range">The 90 % range.</param>
    /// <returns>The PUE.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range is below 1 or out of order.</exception>
    public static Estimate<Ratio> Of(string inputId, PueRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentOutOfRangeException.ThrowIfLessThan(range.Low.InFraction, 1, nameof(range));
        return Estimate
            .Within(inputId, Overhead(range.Central), Overhead(range.Low), Overhead(range.High), range.Grade, range.Source)
            .Map((Ratio overhead) => Ratio.One + overhead);
    }

    private static Ratio Overhead(Ratio pue) => Ratio.FromFraction(Math.Max(LeastOverhead, pue.InFraction - 1));

    private static PueRange Spanning(PueRange a, PueRange b) => new(
        a.Low < b.Low ? a.Low : b.Low,
        (a.Central + b.Central) / 2,
        a.High > b.High ? a.High : b.High,
        a.Grade > b.Grade ? a.Grade : b.Grade,
        a.Grade > b.Grade ? a.Source : b.Source);
}
