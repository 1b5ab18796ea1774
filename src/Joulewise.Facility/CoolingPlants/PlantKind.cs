namespace Joulewise.Facility;

/// <summary>How the heat leaves the machines, and how the facility takes it from there.</summary>
public enum PlantKind
{
    /// <summary>Outside air through the hall, cooled by evaporation when warm, and by direct expansion when that is not enough.</summary>
    OutsideAir,

    /// <summary>Air handlers on chilled water; the outdoor unit cools the water without the chiller when it can.</summary>
    WaterEconomiser,

    /// <summary>Air handlers on chilled water that the chiller always makes.</summary>
    ChilledWater,

    /// <summary>A heat exchanger on water in the rear door of each rack, through which the machines' own fans blow.</summary>
    RearDoor,

    /// <summary>Coolant on cold plates for the captured share of the heat; the rest as under <see cref="WaterEconomiser"/>.</summary>
    DirectLiquid,
}
