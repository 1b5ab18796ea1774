namespace Joulewise.Facility;

/// <summary>What a stage of power supply loses, in shares of its rated power: always, with the load, and with the square of the load.</summary>
/// <remarks>The form of N. Rasmussen, "Electrical efficiency modeling for data centers", APC White Paper 113.</remarks>
/// <param name="NoLoad">Lost at any load.</param>
/// <param name="Proportional">Lost per load.</param>
/// <param name="Square">Lost per square of the load.</param>
public readonly record struct LossCurve(double NoLoad, double Proportional, double Square)
{
    /// <summary>The loss per watt delivered.</summary>
    /// <param name="load">Delivered over rated power; above 0.</param>
    /// <returns>Watts lost per watt delivered.</returns>
    public double PerDelivered(double load)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(load);
        return (NoLoad / load) + Proportional + (Square * load);
    }
}
