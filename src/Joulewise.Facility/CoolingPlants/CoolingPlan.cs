namespace Joulewise.Facility;

/// <summary>Which plant cools a facility, and how warm it may supply.</summary>
/// <param name="Kind">The plant.</param>
/// <param name="Rejection">The outdoor unit; <see cref="PlantKind.OutsideAir"/> has none.</param>
/// <param name="SupplyAirCelsius">Air at the machines' inlet in degrees Celsius.</param>
/// <param name="LiquidSupplyCelsius">Coolant at the machines' inlet in degrees Celsius (technology cooling system); read by <see cref="PlantKind.DirectLiquid"/> alone.</param>
/// <param name="CaptureRatio">Share of the IT heat the coolant takes, 0 to 1; read by <see cref="PlantKind.DirectLiquid"/> alone.</param>
public sealed record CoolingPlan(
    PlantKind Kind,
    HeatRejection Rejection,
    double SupplyAirCelsius,
    double LiquidSupplyCelsius = 0,
    double CaptureRatio = 0)
{
    /// <summary>The upper end in degrees Celsius of the inlet air that ASHRAE TC 9.9 recommends for classes A1 to A4 (Thermal Guidelines, 5th ed., 2021).</summary>
    public const double RecommendedAirCelsius = 27;

    /// <summary>Air of a conventional hall in degrees Celsius, in the lower part of ASHRAE's recommended 18 to 27; assumption.</summary>
    public const double ConventionalAirCelsius = 20;

    /// <summary>The share of heat on cold plates taken for a node or rack whose maker calls it liquid cooled: processors and switches on plates, the rest in air; assumption, grade E, between 0.7 for eight-way nodes and 0.9 for racks as commonly stated.</summary>
    public const double UsualCaptureRatio = 0.85;

    /// <summary>Gets outside air with evaporation.</summary>
    public static CoolingPlan OutsideAir { get; } = new(PlantKind.OutsideAir, HeatRejection.DryCooler, RecommendedAirCelsius);

    /// <summary>Gets air handlers on water from towers, with a chiller for the hours the towers do not reach.</summary>
    public static CoolingPlan WaterEconomiser { get; } = new(PlantKind.WaterEconomiser, HeatRejection.CoolingTower, RecommendedAirCelsius);

    /// <summary>Gets air handlers under a raised floor at constant speed, on water that a chiller always makes.</summary>
    public static CoolingPlan ChilledWater { get; } = new(PlantKind.ChilledWater, HeatRejection.CoolingTower, ConventionalAirCelsius);

    /// <summary>Gets rear doors on water from towers.</summary>
    public static CoolingPlan RearDoor { get; } = new(PlantKind.RearDoor, HeatRejection.CoolingTower, RecommendedAirCelsius);

    /// <summary>Cold plates at a coolant temperature, on dry coolers unless towers are asked for.</summary>
    /// <param name="liquidSupplyCelsius">Coolant at the machines' inlet in degrees Celsius.</param>
    /// <param name="rejection">The outdoor unit.</param>
    /// <returns>The plan.</returns>
    public static CoolingPlan DirectLiquid(double liquidSupplyCelsius, HeatRejection rejection = HeatRejection.DryCooler) =>
        new(PlantKind.DirectLiquid, rejection, RecommendedAirCelsius, liquidSupplyCelsius, UsualCaptureRatio);
}
