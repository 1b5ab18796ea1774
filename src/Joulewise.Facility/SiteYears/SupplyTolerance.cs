using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>What follows from the warmest air or coolant a system takes: the plant run there, and what one degree more would save.</summary>
/// <param name="Kind">Whether the limit is of air or of coolant.</param>
/// <param name="Limit">The published limit.</param>
/// <param name="AtLimit">The facility's year with supply at the limit.</param>
/// <param name="PueSavedByOneKelvin">PUE at the limit less PUE one kelvin above it; not negative.</param>
public sealed record SupplyTolerance(CoolingKind Kind, TemperatureFigure Limit, YearFigures AtLimit, double PueSavedByOneKelvin)
{
    /// <summary>Runs a system at its limit.</summary>
    /// <remarks>Coolant goes to dry coolers; air comes from handlers on water from towers.</remarks>
    /// <param name="model">The model.</param>
    /// <param name="climate">The climate.</param>
    /// <param name="system">The system.</param>
    /// <returns>What follows, or <see langword="null"/> where no limit is published.</returns>
    public static SupplyTolerance? Of(CoolingModel model, Climate climate, SystemModel system)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(climate);
        ArgumentNullException.ThrowIfNull(system);
        bool liquid = system.HighestLiquidSupply is not null;
        if ((system.HighestLiquidSupply ?? system.HighestAirInlet) is not { } limit)
        {
            return null;
        }

        YearFigures at = model.Of(climate, FacilityDesigns.Compared(Plan(liquid, limit.InCelsius)));
        YearBalance warmer = SiteYear.Run(model.YearOf(climate), FacilityDesigns.Compared(Plan(liquid, limit.InCelsius + 1)));
        return new SupplyTolerance(liquid ? CoolingKind.Liquid : CoolingKind.Air, limit, at, at.Balance.Pue - warmer.Pue);
    }

    private static CoolingPlan Plan(bool liquid, double celsius) => liquid
        ? CoolingPlan.DirectLiquid(celsius)
        : CoolingPlan.WaterEconomiser with { SupplyAirCelsius = celsius };
}
