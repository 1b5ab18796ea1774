namespace Joulewise.Modeling;

/// <summary>The pooled effects of one deployment, by position on its curve.</summary>
/// <param name="Start">At position 0.</param>
/// <param name="Slope">For each step of position.</param>
/// <param name="Curve">What measured rows of the very curve add; <see langword="null"/> where there are none.</param>
internal readonly record struct BoundEffect(double Start, double Slope, CurveEffect? Curve)
{
    /// <summary>Gets the factor on what the physics says.</summary>
    /// <param name="position">The position on the curve.</param>
    /// <returns>The factor.</returns>
    public double FactorAt(double position) => Math.Exp(Start + (Slope * position) + (Curve?.MeanAt(position) ?? 0));
}
