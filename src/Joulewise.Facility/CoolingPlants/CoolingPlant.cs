namespace Joulewise.Facility;

/// <summary>A cooling plant at one load, ready for any hour's air. Allocates nothing per hour; safe for use from several threads.</summary>
public sealed class CoolingPlant
{
    private readonly CoolingPlan _plan;
    private readonly OutsideAirHall? _outside;
    private readonly WaterLoop? _airWater;
    private readonly WaterLoop? _liquidWater;
    private readonly double _hallFanShare;
    private readonly double _cduShare;

    /// <summary>Initializes a new instance of the <see cref="CoolingPlant"/> class.</summary>
    /// <param name="plan">What is built.</param>
    /// <param name="load">IT power over the IT power the plant is built for; above 0, at most 1.</param>
    /// <param name="constants">The constants, or <see langword="null"/> for <see cref="PlantConstants.Standard"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The load or the capture ratio is out of range.</exception>
    public CoolingPlant(CoolingPlan plan, double load, PlantConstants? constants = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(load);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(load, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(plan.CaptureRatio, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.CaptureRatio, 1, nameof(plan));
        PlantConstants c = constants ?? PlantConstants.Standard;
        _plan = plan;
        if (plan.Kind == PlantKind.OutsideAir)
        {
            _outside = new OutsideAirHall(c, plan.SupplyAirCelsius, load);
            return;
        }

        _airWater = new WaterLoop(c, plan.Rejection, plan.SupplyAirCelsius - c.CoilApproachInKelvin, plan.Kind != PlantKind.ChilledWater, load);
        _hallFanShare = plan.Kind switch
        {
            PlantKind.RearDoor => 0,
            PlantKind.ChilledWater => HandlerFans(c, c.RaisedFloorPressureInPascals) / load,
            _ => FlowPower.AtLoad(HandlerFans(c, c.AirHandlerPressureInPascals), load, c.LeastSpeed, c.AirOversupply),
        };
        _cduShare = FlowPower.AtLoad(FlowPower.AtFullFlow(c.CduPressureInPascals, c.PumpEfficiency, FlowPower.WaterJoulesPerCubicMetreKelvin, c.WaterRangeInKelvin), load, c.LeastSpeed);
        if (plan.Kind == PlantKind.DirectLiquid)
        {
            _liquidWater = new WaterLoop(c, plan.Rejection, plan.LiquidSupplyCelsius - c.CduApproachInKelvin, economises: true, load);
        }
    }

    /// <summary>The balance of an hour, per watt of IT power.</summary>
    /// <param name="air">The outside air.</param>
    /// <returns>Electricity, heat and water.</returns>
    public HourBalance At(in HourAir air)
    {
        if (_outside is not null)
        {
            return _outside.Move(air, 1);
        }

        if (_liquidWater is null)
        {
            double cdu = _plan.Kind == PlantKind.RearDoor ? _cduShare : 0;
            return Hall(air, 1, cdu);
        }

        double captured = _plan.CaptureRatio;
        double liquidHeat = captured * (1 + _cduShare);
        HourBalance liquid = _liquidWater.Move(air, liquidHeat) with { Cdu = captured * _cduShare };
        return captured >= 1 ? liquid : HourBalance.Join(liquid, Hall(air, 1 - captured, 0), captured, 1 - captured);
    }

    private static double HandlerFans(PlantConstants c, double pascals) =>
        FlowPower.AtFullFlow(pascals, c.FanEfficiency, FlowPower.AirJoulesPerCubicMetreKelvin, c.AirRangeInKelvin);

    private HourBalance Hall(in HourAir air, double heat, double cduShare)
    {
        double fan = heat * _hallFanShare;
        double cdu = heat * cduShare;
        return _airWater!.Move(air, heat + fan + cdu) with { HallFan = fan, Cdu = cdu };
    }
}
