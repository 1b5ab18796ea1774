using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>Plants in words, in the order they are shown.</summary>
internal static class PlantNames
{
    /// <summary>Gets the plants for air-cooled systems.</summary>
    public static IReadOnlyList<CoolingPlan> ForAir { get; } =
        [CoolingPlan.OutsideAir, CoolingPlan.WaterEconomiser, CoolingPlan.RearDoor, CoolingPlan.ChilledWater];

    /// <summary>Gets all plans that are shown at the site.</summary>
    public static IReadOnlyList<CoolingPlan> All { get; } =
    [
        .. ForAir,
        CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius),
        CoolingPlan.DirectLiquid(FacilityDesigns.UsualLiquidCelsius, HeatRejection.CoolingTower),
    ];

    public static string Of(PlantKind kind) => kind switch
    {
        PlantKind.OutsideAir => "Outside air",
        PlantKind.WaterEconomiser => "Water economiser",
        PlantKind.ChilledWater => "Chilled water",
        PlantKind.RearDoor => "Rear door",
        _ => "Direct liquid",
    };

    /// <summary>A plan in words: with its outdoor unit where a plant may have either.</summary>
    public static string Of(CoolingPlan plan) => plan.Kind == PlantKind.DirectLiquid
        ? $"{Of(plan.Kind)}, {(plan.Rejection == HeatRejection.CoolingTower ? "towers" : "dry coolers")}"
        : Of(plan.Kind);

    /// <summary>One word for ids of results.</summary>
    public static string Key(PlantKind kind) => Of(kind).Replace(' ', '-').ToLowerInvariant();
}
