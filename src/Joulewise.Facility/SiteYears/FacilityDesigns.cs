using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>Designs by the words of the catalogue.</summary>
public static class FacilityDesigns
{
    /// <summary>Coolant at the machines' inlet in degrees Celsius where no limit is known: ASHRAE's class S30 for technology cooling systems.</summary>
    public const double UsualLiquidCelsius = 30;

    /// <summary>Coolant in degrees Celsius of a facility whose operator does not say: 24, as NREL's ESIF is built for (75 °F).</summary>
    private const double CheckedLiquidCelsius = 24;

    /// <summary>The design a published facility is taken to have.</summary>
    /// <param name="facility">The facility.</param>
    /// <returns>The design, at the usual load.</returns>
    public static FacilityDesign Of(FacilityEntry facility)
    {
        ArgumentNullException.ThrowIfNull(facility);
        return new FacilityDesign(
            facility.Plant switch
            {
                "outside-air" => CoolingPlan.OutsideAir,
                "water-economiser" => CoolingPlan.WaterEconomiser,
                "chilled-water" => CoolingPlan.ChilledWater,
                "rear-door" => CoolingPlan.RearDoor,
                _ => CoolingPlan.DirectLiquid(CheckedLiquidCelsius, HeatRejection.CoolingTower),
            },
            string.Equals(facility.Power, "rack-battery", StringComparison.Ordinal) ? PowerChain.RackBattery : PowerChain.DoubleConversion,
            FacilityDesign.UsualLoad,
            facility.CountsOffices ? FacilityDesign.OtherWithOffices : FacilityDesign.OtherWithoutOffices);
    }

    /// <summary>A plan behind a double-conversion UPS, offices included: the surroundings in which plants are compared.</summary>
    /// <param name="plan">The cooling plant.</param>
    /// <returns>The design.</returns>
    public static FacilityDesign Compared(CoolingPlan plan) => new(plan, PowerChain.DoubleConversion);
}
