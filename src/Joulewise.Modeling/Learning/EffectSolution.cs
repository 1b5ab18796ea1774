using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Joulewise.Modeling;

/// <summary>Effects that fit the rows best at given weights (Henderson's mixed-model equations).</summary>
/// <param name="Values">The effects.</param>
/// <param name="Curves">What is left to each curve.</param>
/// <param name="Factor">The factored equations.</param>
internal sealed record EffectSolution(double[] Values, CurveEffect[] Curves, Cholesky<double> Factor)
{
    /// <summary>Sets up the equations and solves them.</summary>
    /// <param name="design">The rows.</param>
    /// <param name="residuals">Log of measurement over physics for each row.</param>
    /// <param name="weights">How much each row counts.</param>
    /// <param name="trust">How far each curve is trusted to be like the others; 1 in full.</param>
    /// <param name="spreads">How much effects of each kind vary.</param>
    /// <returns>The solution.</returns>
    public static EffectSolution Find(EffectDesign design, double[] residuals, double[] weights, double[] trust, EffectSpreads spreads)
    {
        int n = design.Kinds.Length;
        double[] information = new double[n * n];
        double[] right = new double[n];
        for (int j = 0; j < n; j++)
        {
            double s = spreads.Kinds[design.Kinds[j]];
            information[(j * n) + j] = 1 / (s * s);
        }

        double[][] inverses = new double[design.Curves.Length][];
        for (int curve = 0; curve < inverses.Length; curve++)
        {
            inverses[curve] = InverseOf(design, design.Curves[curve], weights, CurveKernel.Of(spreads, trust[curve]), spreads.Noise);
            design.Accumulate(design.Curves[curve], inverses[curve], residuals, information, right);
        }

        Cholesky<double> factor = new DenseMatrix(n, n, information).Cholesky();
        double[] values = factor.Solve(new DenseVector(right)).ToArray();
        CurveEffect[] curves = new CurveEffect[inverses.Length];
        for (int curve = 0; curve < curves.Length; curve++)
        {
            int[] members = design.Curves[curve];
            curves[curve] = new CurveEffect(
                CurveKernel.Of(spreads, trust[curve]),
                Array.ConvertAll(members, design.PositionOf),
                Array.ConvertAll(members, i => residuals[i] - design.Sum(i, values)),
                inverses[curve]);
        }

        return new EffectSolution(values, curves, factor);
    }

    private static double[] InverseOf(EffectDesign design, int[] members, double[] weights, CurveKernel kernel, double noise)
    {
        int n = members.Length;
        double[] covariance = new double[n * n];
        for (int b = 0; b < n; b++)
        {
            for (int a = 0; a < n; a++)
            {
                covariance[(b * n) + a] = kernel.Between(design.PositionOf(members[a]), design.PositionOf(members[b])) + (a == b ? noise * noise / weights[members[a]] : 0);
            }
        }

        return new DenseMatrix(n, n, covariance).Inverse().AsColumnMajorArray();
    }
}
