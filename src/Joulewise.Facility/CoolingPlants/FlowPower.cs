namespace Joulewise.Facility;

/// <summary>Power of fans and pumps per heat moved.</summary>
internal static class FlowPower
{
    /// <summary>Heat in J that warms a cubic metre of air by 1 K at 25 °C and sea level.</summary>
    internal const double AirJoulesPerCubicMetreKelvin = 1190;

    /// <summary>Heat in J that warms a cubic metre of water by 1 K at 25 °C.</summary>
    internal const double WaterJoulesPerCubicMetreKelvin = 4.17e6;

    /// <summary>Watts per watt at full flow: pressure over efficiency and over the heat a cubic metre carries.</summary>
    internal static double AtFullFlow(double pascals, double efficiency, double joulesPerCubicMetreKelvin, double rangeInKelvin) =>
        pascals / (efficiency * joulesPerCubicMetreKelvin * rangeInKelvin);

    /// <summary>Watts per watt of heat at a part of the load the plant is built for: flow follows the load to its floor, power the cube of flow.</summary>
    internal static double AtLoad(double atFullFlow, double load, double leastSpeed, double oversupply = 1)
    {
        double speed = Math.Max(leastSpeed, load) * oversupply;
        return atFullFlow * speed * speed * speed / load;
    }

    /// <summary>Cube of the fan speed that just holds a temperature: an approach widens as the air slows.</summary>
    internal static double HoldingCube(double approachInKelvin, double roomInKelvin, double leastSpeed)
    {
        double speed = roomInKelvin <= approachInKelvin ? 1 : Math.Max(leastSpeed, approachInKelvin / roomInKelvin);
        return speed * speed * speed;
    }
}
