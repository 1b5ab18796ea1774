namespace Joulewise.Facility;

/// <summary>A facility as far as its overhead goes.</summary>
/// <param name="Cooling">Its cooling plant.</param>
/// <param name="Power">Its power chain.</param>
/// <param name="Load">IT power over the IT power it is built for; above 0, at most 1.</param>
/// <param name="OtherPerCapacity">Lighting, controls, security and the like over the IT power it is built for.</param>
public sealed record FacilityDesign(
    CoolingPlan Cooling,
    PowerChain Power,
    double Load = FacilityDesign.UsualLoad,
    double OtherPerCapacity = FacilityDesign.OtherWithOffices)
{
    /// <summary>The load taken where none is known; assumption, grade E.</summary>
    public const double UsualLoad = 0.7;

    /// <summary>Other loads where offices are not counted, as Google says of its PUE: one per cent, as White Paper 113 has lighting.</summary>
    public const double OtherWithoutOffices = 0.01;

    /// <summary>Other loads with offices and generator heaters: assumption, grade E, chosen with the published PUEs in view.</summary>
    public const double OtherWithOffices = 0.02;
}
