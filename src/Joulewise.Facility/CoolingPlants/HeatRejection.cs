namespace Joulewise.Facility;

/// <summary>The outdoor unit that gives the heat of water to the air.</summary>
public enum HeatRejection
{
    /// <summary>An open cooling tower: follows the wet bulb and evaporates water.</summary>
    CoolingTower,

    /// <summary>A dry cooler, and an air-cooled condenser for the chiller: follows the dry bulb and uses no water.</summary>
    DryCooler,
}
