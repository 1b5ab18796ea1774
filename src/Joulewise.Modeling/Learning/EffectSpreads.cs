namespace Joulewise.Modeling;

/// <summary>How much effects of each kind vary, as standard deviations of log ratios.</summary>
/// <param name="Kinds">By kind of effect, in the order of <see cref="EffectKinds.Names"/>.</param>
/// <param name="Curve">Offsets of curves.</param>
/// <param name="CurveSlope">Slopes of curves over the load.</param>
/// <param name="CurveLocal">What only neighbours on a curve share.</param>
/// <param name="Noise">One measurement around its curve.</param>
internal sealed record EffectSpreads(double[] Kinds, double Curve, double CurveSlope, double CurveLocal, double Noise)
{
    /// <summary>Noise of the quantity whose spreads the others are measured by.</summary>
    public const double UsualNoise = 0.03;

    /// <summary>Gets spreads to begin with: curves vary, and nothing else until it is shown to.</summary>
    /// <param name="kinds">Number of kinds.</param>
    /// <param name="quantity">The quantity; first tokens vary most, board power least.</param>
    /// <returns>The spreads.</returns>
    public static EffectSpreads Start(int kinds, Quantity quantity)
    {
        double noise = quantity switch
        {
            Quantity.Ttft => 0.12,
            Quantity.Power or Quantity.Output => 0.015,
            _ => UsualNoise,
        };
        double scale = noise / UsualNoise;
        return new EffectSpreads(new double[kinds], 0.08 * scale, 0.05 * scale, 0.05 * scale, noise);
    }
}
