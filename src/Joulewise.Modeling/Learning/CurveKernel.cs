namespace Joulewise.Modeling;

/// <summary>How far rows of one curve vary together.</summary>
/// <param name="Offset">Variance of the curve's offset.</param>
/// <param name="Slope">Variance of its slope.</param>
/// <param name="Local">Variance of what only neighbours share.</param>
internal readonly record struct CurveKernel(double Offset, double Slope, double Local)
{
    /// <summary>Distance over which neighbours are alike: a little more than a doubling of the load.</summary>
    private const double Reach = 0.4;

    /// <summary>Makes the kernel of curves.</summary>
    /// <param name="spreads">How much they vary.</param>
    /// <param name="trust">How far the curve is trusted to be like the others; 1 in full.</param>
    /// <returns>The kernel.</returns>
    public static CurveKernel Of(EffectSpreads spreads, double trust = 1) =>
        new(spreads.Curve * spreads.Curve / trust, spreads.CurveSlope * spreads.CurveSlope, spreads.CurveLocal * spreads.CurveLocal);

    /// <summary>Gets the covariance of two positions.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The covariance of log ratios.</returns>
    public double Between(double left, double right)
    {
        double distance = (left - right) / Reach;
        return Offset + (Slope * left * right) + (Local * Math.Exp(-distance * distance / 2));
    }
}
