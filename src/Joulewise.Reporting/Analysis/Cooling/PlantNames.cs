using Joulewise.Facility;

namespace Joulewise.Reporting;

/// <summary>Plants in words, in the order they are shown.</summary>
internal static class PlantNames
{
    /// <summary>Gets the plants for air-cooled systems.</summary>
    public static IReadOnlyList<CoolingPlan> ForAir { get; } =
        [CoolingPlan.OutsideAir, CoolingPlan.WaterEconomiser, CoolingPlan.RearDoor, CoolingPlan.ChilledWater];

    public static string Of(PlantKind kind) => kind switch
    {
        PlantKind.OutsideAir => "Outside air",
        PlantKind.WaterEconomiser => "Water economiser",
        PlantKind.ChilledWater => "Chilled water",
        PlantKind.RearDoor => "Rear door",
        _ => "Direct liquid",
    };

    /// <summary>One word for ids of results.</summary>
    public static string Key(PlantKind kind) => Of(kind).Replace(' ', '-').ToLowerInvariant();
}
