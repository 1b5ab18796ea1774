using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>A published yearly PUE beside the model's.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Design">What it is taken to be.</param>
/// <param name="Year">The model's year.</param>
public sealed record PublishedCheck(FacilityEntry Facility, FacilityDesign Design, YearBalance Year)
{
    /// <summary>Gets a value indicating whether the plant is known apart from the PUE; where it was read from a high PUE, agreement with the model shows nothing about the plant.</summary>
    public bool IsPlantKnown => !Facility.PlantReadFromPue;

    /// <summary>Gets the model's PUE less the published one.</summary>
    public double Error => Year.Pue - Facility.Pue.Value.InFraction;

    /// <summary>Gets the published overhead, PUE - 1, over the model's.</summary>
    public double OverheadFactor => (Facility.Pue.Value.InFraction - 1) / (Year.Pue - 1);
}
