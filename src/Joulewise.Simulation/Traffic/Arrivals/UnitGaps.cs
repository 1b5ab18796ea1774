using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Joulewise.Simulation;

/// <summary>
/// Gaps with a mean of 1, and the wait from a moment at random to the first arrival. That wait is a uniform share of the gap the moment falls into, and a gap is hit in proportion to its length
/// (Cox, "Renewal Theory", 1962, ch. 5); both families stay within themselves under that weighting, so that the wait is drawn without approximation.
/// </summary>
internal static class UnitGaps
{
    /// <summary>Draws a gamma gap.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="shape">The shape; 1 over the square of the coefficient of variation.</param>
    /// <returns>The gap.</returns>
    public static double Gamma(Random random, double shape) => MathNet.Numerics.Distributions.Gamma.Sample(random, shape, shape);

    /// <summary>Draws the first wait of gamma gaps.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="shape">The shape.</param>
    /// <returns>The wait.</returns>
    public static double FirstGamma(Random random, double shape) => random.NextDouble() * MathNet.Numerics.Distributions.Gamma.Sample(random, shape + 1, shape);

    /// <summary>Gets the scale at which a Weibull gap has a mean of 1.</summary>
    /// <param name="shape">The shape; above 0.</param>
    /// <returns>The scale.</returns>
    public static double WeibullScale(double shape) => 1 / SpecialFunctions.Gamma(1 + (1 / shape));

    /// <summary>Draws a Weibull gap.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="shape">The shape; 1 is exponential, less is bursty.</param>
    /// <param name="scale">What <see cref="WeibullScale"/> gives for it.</param>
    /// <returns>The gap.</returns>
    public static double Weibull(Random random, double shape, double scale) => MathNet.Numerics.Distributions.Weibull.Sample(random, shape, scale);

    /// <summary>Draws the first wait of Weibull gaps.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="scale">What <see cref="WeibullScale"/> gives for it.</param>
    /// <returns>The wait.</returns>
    public static double FirstWeibull(Random random, double shape, double scale) =>
        random.NextDouble() * scale * Math.Pow(MathNet.Numerics.Distributions.Gamma.Sample(random, 1 + (1 / shape), 1), 1 / shape);

    /// <summary>Draws an exponential gap.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <returns>The gap.</returns>
    public static double OfPoisson(Random random) => Exponential.Sample(random, 1);
}
