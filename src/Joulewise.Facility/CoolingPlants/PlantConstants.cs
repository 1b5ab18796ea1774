namespace Joulewise.Facility;

/// <summary>
/// The constants of cooling plants: one set for all sites. Where a standard or a physical property gives the figure its source is
/// named; the others are engineering assumptions, grade E, and the published yearly PUEs check what they add up to.
/// </summary>
public sealed record PlantConstants
{
    // What the air-cooled rating is taken apart with; the plants start from the same figures.
    private const double RatedFanShare = 0.035;
    private const double RatedEvaporatorApproachInKelvin = 1.5;
    private const double RatedAirDifferenceInKelvin = 13;

    /// <summary>Gets the constants in use.</summary>
    public static PlantConstants Standard { get; } = new();

    /// <summary>Gets the share of the Carnot COP that a water-cooled chiller reaches: that of the least efficient centrifugal chiller above 600 tons that ASHRAE 90.1-2019 allows (0.560 kW/ton, water leaving at 6.7 °C, condenser water entering at 29.4 °C), at the approaches below.</summary>
    public double WaterCooledCarnotShare { get; init; } = 0.70;

    /// <summary>Gets the same for the compressor alone of an air-cooled chiller or direct expansion. ASHRAE 90.1-2019 asks a COP of 2.985 at 6.7 °C and 35 °C outside with the condenser's fans in it; their power, <see cref="DryCoolerFanShare"/> of the heat they reject, is taken out, since the plants add it.</summary>
    public double AirCooledCarnotShare { get; init; } = ChillerCurve.ShareWithoutFans(
        ratedCop: 2.985,
        fanShare: RatedFanShare,
        evaporatorCelsius: 6.7 - RatedEvaporatorApproachInKelvin,
        condenserCelsius: 35 + RatedAirDifferenceInKelvin);

    /// <summary>Gets the least lift in K a compressor works at: below it the refrigerant no longer feeds; assumption.</summary>
    public double LeastLiftInKelvin { get; init; } = 10;

    /// <summary>Gets the evaporator's approach in K below the water it makes; assumption.</summary>
    public double EvaporatorApproachInKelvin { get; init; } = RatedEvaporatorApproachInKelvin;

    /// <summary>Gets the condenser's approach in K above the water that leaves it; assumption.</summary>
    public double CondenserApproachInKelvin { get; init; } = 1.5;

    /// <summary>Gets by how many K condenser water warms: 5.6, as the ratings of ASHRAE 90.1 for towers have it (95 to 85 °F).</summary>
    public double CondenserRangeInKelvin { get; init; } = 5.6;

    /// <summary>Gets by how many K air-cooled condensers stand above the air; assumption.</summary>
    public double AirCondenserDifferenceInKelvin { get; init; } = RatedAirDifferenceInKelvin;

    /// <summary>Gets how near in K a tower's water comes to the wet bulb at full fan speed: 5.6 is the rating point of ASHRAE 90.1 (85 °F at 75 °F); towers for free cooling are bought for less; assumption.</summary>
    public double TowerApproachInKelvin { get; init; } = 4;

    /// <summary>Gets what the heat exchanger between tower and hall adds in K; assumption.</summary>
    public double ExchangerApproachInKelvin { get; init; } = 1.5;

    /// <summary>Gets how near in K a dry cooler's water comes to the air at full fan speed; assumption.</summary>
    public double DryCoolerApproachInKelvin { get; init; } = 8;

    /// <summary>Gets a tower's fan power per heat at full speed: ASHRAE 90.1-2019 asks 40.2 gpm per horsepower of axial towers at a range of 10 °F, 59 kW of heat for 0.83 kW at the motor.</summary>
    public double TowerFanShare { get; init; } = 0.014;

    /// <summary>Gets a dry cooler's fan power per heat at full speed; assumption for units with large coils, far better than the least ASHRAE 90.1 allows.</summary>
    public double DryCoolerFanShare { get; init; } = RatedFanShare;

    /// <summary>Gets the lowest speed of fans and pumps over full speed; their power goes with its cube; assumption.</summary>
    public double LeastSpeed { get; init; } = 0.4;

    /// <summary>Gets how far in K the supply air stands above the water of its coil; assumption.</summary>
    public double CoilApproachInKelvin { get; init; } = 5;

    /// <summary>Gets by how many K hall air warms through the machines; assumption, as contained aisles have it.</summary>
    public double AirRangeInKelvin { get; init; } = 13;

    /// <summary>Gets by how many K chilled or facility water warms; assumption.</summary>
    public double WaterRangeInKelvin { get; init; } = 9;

    /// <summary>Gets the air a hall is given over the air its machines draw, to cover leaks; assumption, chosen with the published PUEs in view.</summary>
    public double AirOversupply { get; init; } = 1.2;

    /// <summary>Gets the pressure in Pa that air handlers under a raised floor, which run at constant speed, overcome; assumption, chosen with the published PUE of Microsoft's chilled-water regions in view.</summary>
    public double RaisedFloorPressureInPascals { get; init; } = 400;

    /// <summary>Gets the pressure in Pa that air handlers at contained aisles overcome; assumption.</summary>
    public double AirHandlerPressureInPascals { get; init; } = 250;

    /// <summary>Gets the pressure in Pa that a wall of outside-air fans with filters and wet media overcomes; assumption.</summary>
    public double OutsideAirPressureInPascals { get; init; } = 350;

    /// <summary>Gets the pressure in Pa that each water circuit's pumps overcome; assumption.</summary>
    public double WaterPressureInPascals { get; init; } = 200_000;

    /// <summary>Gets the pressure in Pa that pumps of coolant distribution units overcome, cold plates included; assumption.</summary>
    public double CduPressureInPascals { get; init; } = 250_000;

    /// <summary>Gets motor and fan efficiency together; assumption.</summary>
    public double FanEfficiency { get; init; } = 0.6;

    /// <summary>Gets motor and pump efficiency together; assumption.</summary>
    public double PumpEfficiency { get; init; } = 0.65;

    /// <summary>Gets what a coolant distribution unit adds in K between facility water and coolant; assumption.</summary>
    public double CduApproachInKelvin { get; init; } = 3;

    /// <summary>Gets how far wet media cool towards the wet bulb: 0.80 to 0.90 in ASHRAE HVAC Systems and Equipment, evaporative air cooling.</summary>
    public double WetMediaEffectiveness { get; init; } = 0.85;

    /// <summary>Gets the dew point in degrees Celsius above which outside air is kept out: the upper limit of ASHRAE class A2 for air-cooled equipment.</summary>
    public double HighestDewPointCelsius { get; init; } = 21;

    /// <summary>Gets the share of a tower's heat that leaves as vapour, the rest warming the air; assumption.</summary>
    public double LatentShare { get; init; } = 0.85;

    /// <summary>Gets the heat in J that evaporates a gram of water at 25 °C.</summary>
    public double LatentHeatInJoulesPerGram { get; init; } = 2442;

    /// <summary>Gets cycles of concentration: salts in the basin over salts in fresh water; assumption.</summary>
    public double CyclesOfConcentration { get; init; } = 5;
}
