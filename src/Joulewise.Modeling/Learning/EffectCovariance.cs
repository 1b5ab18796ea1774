using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Joulewise.Modeling;

/// <summary>How far learned effects may be off together: the inverse of the normal equations, column by column as it is asked for.</summary>
/// <remarks>One prediction needs a dozen of some hundred columns. Safe for use by several threads: who finds a column missing works it out, and all find the same.</remarks>
/// <param name="factor">The factored equations.</param>
/// <param name="count">How many effects there are.</param>
internal sealed class EffectCovariance(Cholesky<double> factor, int count)
{
    private readonly double[]?[] _columns = new double[]?[count];

    /// <summary>Gets the covariance of two effects.</summary>
    /// <param name="row">The one.</param>
    /// <param name="column">The other.</param>
    /// <returns>The covariance of log ratios.</returns>
    public double this[int row, int column] => (_columns[column] ??= Solve(column))[row];

    private double[] Solve(int column)
    {
        double[] unit = new double[count];
        unit[column] = 1;
        return factor.Solve(new DenseVector(unit)).ToArray();
    }
}
