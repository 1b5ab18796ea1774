namespace Joulewise.Facility;

/// <summary>The stages between the utility meter and the IT equipment's inlet.</summary>
/// <param name="Transformer">From medium voltage.</param>
/// <param name="Ups">Uninterruptible supply; all zero where the battery stands in the rack.</param>
/// <param name="Distribution">Switchgear, busways, wiring and distribution units.</param>
public sealed record PowerChain(LossCurve Transformer, LossCurve Ups, LossCurve Distribution)
{
    /// <summary>A liquid-filled transformer of 2 MVA at the limits of Regulation (EU) 548/2014, tier 2: 1,305 W at no load, 15,000 W of load loss.</summary>
    private static readonly LossCurve TierTwo = new(0.00065, 0, 0.0075);

    /// <summary>Busways and wiring of one per cent at full load, as White Paper 113 has wiring, and half of a per cent of standing draw; the latter an assumption.</summary>
    private static readonly LossCurve Busways = new(0.005, 0, 0.01);

    /// <summary>Gets the chain with a double-conversion UPS of 96.5 % at 0.7 of its rating; the split of its loss is an assumption.</summary>
    public static PowerChain DoubleConversion { get; } = new(TierTwo, new LossCurve(0.01, 0.012, 0.014), Busways);

    /// <summary>Gets the chain whose batteries stand in the racks behind the IT inlet: their float charge is IT power.</summary>
    public static PowerChain RackBattery { get; } = new(TierTwo, default, Busways);

    /// <summary>The loss per watt of IT power.</summary>
    /// <param name="load">IT power over the power the chain is built for; above 0.</param>
    /// <returns>Watts lost per watt of IT power.</returns>
    public double LossPerIt(double load)
    {
        double afterUps = 1 + Distribution.PerDelivered(load);
        double beforeUps = afterUps * (1 + Ups.PerDelivered(load));
        return (beforeUps * (1 + Transformer.PerDelivered(load))) - 1;
    }
}
