namespace Joulewise.Facility;

/// <summary>A hall that breathes outside air: mixed with warm air when cold, through wet media when warm, over a direct-expansion coil when that is not enough.</summary>
internal sealed class OutsideAirHall
{
    private readonly PlantConstants _constants;
    private readonly double _supplyCelsius;
    private readonly double _fanShare;

    internal OutsideAirHall(PlantConstants constants, double supplyCelsius, double load)
    {
        _constants = constants;
        _supplyCelsius = supplyCelsius;
        double full = FlowPower.AtFullFlow(constants.OutsideAirPressureInPascals, constants.FanEfficiency, FlowPower.AirJoulesPerCubicMetreKelvin, constants.AirRangeInKelvin);
        _fanShare = FlowPower.AtLoad(full, load, constants.LeastSpeed, constants.AirOversupply);
    }

    /// <summary>Moves the heat of the machines outside.</summary>
    internal HourBalance Move(in HourAir air, double heat)
    {
        double fan = heat * _fanShare;
        double load = heat + fan;
        double mechanical = 1;
        double wetted = 0;
        if (air.DewPointCelsius <= _constants.HighestDewPointCelsius)
        {
            double reached = air.DryBulbCelsius - (_constants.WetMediaEffectiveness * (air.DryBulbCelsius - air.WetBulbCelsius));
            mechanical = Math.Clamp((reached - _supplyCelsius) / _constants.AirRangeInKelvin, 0, 1);
            wetted = mechanical < 1 ? Math.Max(0, air.DryBulbCelsius - Math.Max(reached, _supplyCelsius)) / _constants.AirRangeInKelvin : 0;
        }

        double cop = ChillerCurve.Cop(
            _constants.AirCooledCarnotShare,
            _supplyCelsius - _constants.CoilApproachInKelvin - _constants.EvaporatorApproachInKelvin,
            air.DryBulbCelsius + _constants.AirCondenserDifferenceInKelvin,
            _constants.LeastLiftInKelvin);
        double chiller = load * mechanical / cop;
        double condenserFan = ((load * mechanical) + chiller) * (mechanical > 0 ? _constants.DryCoolerFanShare : 0);
        double evaporated = load * wetted / _constants.LatentHeatInJoulesPerGram;
        return new HourBalance(
            fan,
            0,
            0,
            condenserFan,
            chiller,
            load + chiller + condenserFan,
            evaporated,
            evaporated / (_constants.CyclesOfConcentration - 1),
            1 - mechanical);
    }
}
