using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>A published yearly PUE beside the model's.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Design">What it is taken to be.</param>
/// <param name="Year">The model's year.</param>
public sealed record PublishedCheck(FacilityEntry Facility, FacilityDesign Design, YearBalance Year)
{
    /// <summary>Gets the model's PUE less the published one.</summary>
    public double Error => Year.Pue - Facility.Pue.Value.InFraction;

    /// <summary>Gets the published overhead, PUE - 1, over the model's.</summary>
    public double OverheadFactor => (Facility.Pue.Value.InFraction - 1) / (Year.Pue - 1);
}
