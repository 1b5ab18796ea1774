namespace Joulewise.Facility;

/// <summary>A circuit of water that takes heat to an outdoor unit, through a chiller where the outside is too warm.</summary>
internal sealed class WaterLoop
{
    private readonly PlantConstants _constants;
    private readonly HeatRejection _rejection;
    private readonly double _supplyCelsius;
    private readonly bool _economises;
    private readonly double _pumpShare;

    internal WaterLoop(PlantConstants constants, HeatRejection rejection, double supplyCelsius, bool economises, double load)
    {
        _constants = constants;
        _rejection = rejection;
        _supplyCelsius = supplyCelsius;
        _economises = economises;
        double full = FlowPower.AtFullFlow(constants.WaterPressureInPascals, constants.PumpEfficiency, FlowPower.WaterJoulesPerCubicMetreKelvin, constants.WaterRangeInKelvin);
        _pumpShare = FlowPower.AtLoad(full, load, constants.LeastSpeed);
    }

    /// <summary>The temperature in degrees Celsius that the outdoor unit can give the water in this air.</summary>
    internal double ReachedCelsius(in HourAir air) => _rejection == HeatRejection.CoolingTower
        ? air.WetBulbCelsius + _constants.TowerApproachInKelvin + _constants.ExchangerApproachInKelvin
        : air.DryBulbCelsius + _constants.DryCoolerApproachInKelvin;

    /// <summary>Moves heat to the outside.</summary>
    /// <param name="air">The air of the hour.</param>
    /// <param name="heat">Heat that enters the water, per watt of IT power.</param>
    internal HourBalance Move(in HourAir air, double heat)
    {
        double inner = heat * _pumpShare;
        double load = heat + inner;
        double free = _economises
            ? Math.Clamp((_supplyCelsius + _constants.WaterRangeInKelvin - ReachedCelsius(air)) / _constants.WaterRangeInKelvin, 0, 1)
            : 0;
        double chiller = load * (1 - free) / Cop(air);
        double outer = _rejection == HeatRejection.CoolingTower ? (load + chiller) * _pumpShare : 0;
        double rejected = load + chiller + outer;
        double fan = rejected * FanShare(air, free);
        double evaporated = _rejection == HeatRejection.CoolingTower
            ? rejected * _constants.LatentShare / _constants.LatentHeatInJoulesPerGram
            : 0;
        return new HourBalance(0, inner + outer, 0, fan, chiller, rejected + fan, evaporated, evaporated / (_constants.CyclesOfConcentration - 1), free);
    }

    private double Cop(in HourAir air)
    {
        double evaporator = _supplyCelsius - _constants.EvaporatorApproachInKelvin;
        return _rejection == HeatRejection.CoolingTower
            ? ChillerCurve.Cop(
                _constants.WaterCooledCarnotShare,
                evaporator,
                air.WetBulbCelsius + _constants.TowerApproachInKelvin + _constants.CondenserRangeInKelvin + _constants.CondenserApproachInKelvin,
                _constants.LeastLiftInKelvin)
            : ChillerCurve.Cop(_constants.AirCooledCarnotShare, evaporator, air.DryBulbCelsius + _constants.AirCondenserDifferenceInKelvin, _constants.LeastLiftInKelvin);
    }

    private double FanShare(in HourAir air, double free)
    {
        if (_rejection == HeatRejection.CoolingTower)
        {
            double room = _supplyCelsius - _constants.ExchangerApproachInKelvin - air.WetBulbCelsius;
            return _constants.TowerFanShare * (free < 1 ? 1 : FlowPower.HoldingCube(_constants.TowerApproachInKelvin, room, _constants.LeastSpeed));
        }

        return _constants.DryCoolerFanShare * (free < 1 ? 1 : FlowPower.HoldingCube(_constants.DryCoolerApproachInKelvin, _supplyCelsius - air.DryBulbCelsius, _constants.LeastSpeed));
    }
}
