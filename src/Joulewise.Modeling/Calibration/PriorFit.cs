using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Joulewise.Modeling;

/// <summary>Fits constants to rows by robust least squares of log ratios, held by what was believed before.</summary>
/// <remarks>Gauss-Newton with step halving on log-constants; each row weighs by Student's t (4 degrees of freedom), so that a bad row counts little.</remarks>
internal static class PriorFit
{
    private const double Difference = 1e-4;
    private const double Freedom = 4;
    private const double Converged = 1e-4;

    /// <summary>A row's log ratio of prediction to measurement at given log-constants.</summary>
    /// <param name="row">The row.</param>
    /// <param name="logConstants">The log-constants.</param>
    /// <returns>The log ratio.</returns>
    public delegate double Residual(int row, double[] logConstants);

    /// <summary>Fits.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="weights">Weight of each row.</param>
    /// <param name="scale">Spread of a good row's log ratio.</param>
    /// <param name="medians">Logs of the prior medians.</param>
    /// <param name="spreads">Prior spreads of the logs.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="steps">Most steps.</param>
    /// <param name="residual">The rows.</param>
    /// <returns>The fit.</returns>
    public static FitResult Run(int rows, double[] weights, double scale, double[] medians, double[] spreads, double[] start, int steps, Residual residual)
    {
        int n = medians.Length;
        double[] at = [.. start];
        double[] r = new double[rows];
        Evaluate(at, r);
        double cost = CostOf(at, r);
        Matrix<double> information = DenseMatrix.CreateIdentity(n);
        for (int step = 0; step < steps; step++)
        {
            double[][] jacobian = new double[rows][];
            double[] here = at;
            Parallel.For(0, rows, i =>
            {
                double[] moved = [.. here];
                double[] slope = new double[n];
                for (int j = 0; j < n; j++)
                {
                    moved[j] = here[j] + Difference;
                    slope[j] = (residual(i, moved) - r[i]) / Difference;
                    moved[j] = here[j];
                }

                jacobian[i] = slope;
            });

            information = DenseMatrix.Create(n, n, 0);
            Vector<double> gradient = DenseVector.Create(n, 0);
            for (int i = 0; i < rows; i++)
            {
                double w = weights[i] * RobustWeight(r[i] / scale) / (scale * scale);
                double[] slope = jacobian[i];
                for (int j = 0; j < n; j++)
                {
                    if (slope[j] == 0)
                    {
                        continue;
                    }

                    gradient[j] += w * slope[j] * r[i];
                    for (int k = 0; k <= j; k++)
                    {
                        information[j, k] += w * slope[j] * slope[k];
                    }
                }
            }

            for (int j = 0; j < n; j++)
            {
                for (int k = 0; k < j; k++)
                {
                    information[k, j] = information[j, k];
                }

                double precision = 1 / (spreads[j] * spreads[j]);
                information[j, j] += precision;
                gradient[j] += precision * (at[j] - medians[j]);
            }

            Vector<double> move = information.Cholesky().Solve(gradient);
            double fraction = 1;
            double gained = 0;
            for (int halving = 0; halving < 8; halving++, fraction /= 2)
            {
                double[] next = new double[n];
                for (int j = 0; j < n; j++)
                {
                    next[j] = at[j] - (fraction * Math.Clamp(move[j], -1, 1));
                }

                double[] nextResiduals = new double[rows];
                Evaluate(next, nextResiduals);
                double nextCost = CostOf(next, nextResiduals);
                if (nextCost < cost)
                {
                    gained = cost - nextCost;
                    at = next;
                    r = nextResiduals;
                    cost = nextCost;
                    break;
                }
            }

            if (gained < Converged * cost)
            {
                break;
            }
        }

        Matrix<double> covariance = information.Inverse();
        double[] errors = [.. Enumerable.Range(0, n).Select(j => Math.Sqrt(Math.Max(0, covariance[j, j])))];
        return new FitResult(at, errors, cost);

        void Evaluate(double[] logs, double[] into) => Parallel.For(0, rows, i => into[i] = residual(i, logs));

        double CostOf(double[] logs, double[] residuals)
        {
            double sum = 0;
            for (int i = 0; i < rows; i++)
            {
                double z = residuals[i] / scale;
                sum += weights[i] * (Freedom + 1) / 2 * Math.Log(1 + (z * z / Freedom));
            }

            for (int j = 0; j < n; j++)
            {
                double z = (logs[j] - medians[j]) / spreads[j];
                sum += z * z / 2;
            }

            return sum;
        }
    }

    private static double RobustWeight(double z) => (Freedom + 1) / (Freedom + (z * z));
}
