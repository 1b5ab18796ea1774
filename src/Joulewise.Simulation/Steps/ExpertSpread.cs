using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>How much longer the busiest accelerator takes for its routed experts, by how many share them.</summary>
/// <remarks>
/// The model's constant was fitted on eight accelerators in the main. The largest of n like loads lies so many standard deviations above their mean as
/// the largest of n normal numbers does (Tippett 1925; Blom's approximation, 1958), which grows from 0.56 at two over 1.42 at eight to 2.4 at 72.
/// </remarks>
internal static class ExpertSpread
{
    private const int FittedWidth = 8;
    private const double BlomShift = 0.375;

    /// <summary>Gets the factor on the time of routed experts over that of the model.</summary>
    /// <param name="widths">How a worker shares the model.</param>
    /// <param name="c">The fitted constants.</param>
    /// <returns>The factor; 1 without expert parallelism, and at eight accelerators.</returns>
    public static double Of(WorkerWidths widths, Coefficients c)
    {
        if (widths is not { ExpertParallel: true, PerStage: > 1 })
        {
            return 1;
        }

        double imbalance = c[Coefficient.ExpertImbalance];
        return (1 + (imbalance * LargestOf(widths.PerStage) / LargestOf(FittedWidth))) / (1 + imbalance);
    }

    /// <summary>Expected largest of n standard normal numbers.</summary>
    private static double LargestOf(int n) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (n - BlomShift) / (n + 1 - (2 * BlomShift)));
}
