using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Fits a model to times by ln(time), with Student-t errors: damped Gauss-Newton steps on the logarithms of the constants, reweighted.</summary>
/// <remarks>
/// Lange, Little, Taylor, "Robust statistical modeling using the t distribution", JASA 84 (1989) 881: weight (v+1)/(v+(r/s)^2), which
/// gives far rows little say. Standard errors are those of the sandwich estimator (White, Econometrica 48 (1980) 817).
/// </remarks>
internal sealed class RobustFit
{
    private const double Freedom = 4;
    private const int MostSteps = 100;
    private const double Settled = 1e-6;
    private const double Difference = 1e-4;
    private const double LeastScale = 1e-9;
    private const double MostDamping = 1e9;

    private readonly OperatorModel _model;
    private readonly FitRow[] _rows;
    private readonly double[] _low;
    private readonly double[] _high;
    private double _scale = 0.5;

    private RobustFit(OperatorModel model, IReadOnlyList<FitRow> rows)
    {
        _model = model;
        _rows = [.. rows];
        _low = [.. model.Parameters.Select(p => Math.Log(p.Low))];
        _high = [.. model.Parameters.Select(p => Math.Log(p.High))];
    }

    /// <summary>Fits.</summary>
    /// <param name="model">The model.</param>
    /// <param name="rows">Rows with their weights.</param>
    /// <param name="start">Where to start, or <see langword="null"/> for the model's own.</param>
    /// <returns>The constants, or <see langword="null"/> when there are fewer than ten rows per constant.</returns>
    public static FitSolution? Solve(OperatorModel model, IReadOnlyList<FitRow> rows, IReadOnlyList<double>? start)
    {
        const int RowsPerConstant = 10;
        return rows.Count < RowsPerConstant * model.Parameters.Count
            ? null
            : new RobustFit(model, rows).Run([.. (start ?? [.. model.Parameters.Select(p => p.Start)]).Select(v => Math.Log(v))]);
    }

    private FitSolution Run(double[] theta)
    {
        double damping = 1e-3;
        Sums sums = Accumulate(theta);
        for (int step = 0; step < MostSteps && damping < MostDamping; step++)
        {
            double[] next = Step(theta, sums, damping);
            double[] residuals = Residuals(next);
            if (Loss(residuals) > sums.Loss)
            {
                damping *= 10;
                continue;
            }

            double moved = next.Zip(theta, (a, b) => Math.Abs(a - b)).Max();
            theta = next;
            Rescale(residuals);
            sums = Accumulate(theta);
            damping = Math.Max(damping / 10, 1e-9);
            if (moved < Settled)
            {
                break;
            }
        }

        return new FitSolution([.. theta.Select(Math.Exp)], Errors(theta, sums), _scale, _rows.Length);
    }

    private double[] Step(double[] theta, Sums sums, double damping)
    {
        Matrix<double> curvature = sums.Curvature.Clone();
        for (int i = 0; i < theta.Length; i++)
        {
            curvature[i, i] += (damping * curvature[i, i]) + double.Epsilon + 1e-12;
        }

        Vector<double> move = curvature.Solve(sums.Gradient);
        return [.. theta.Select((t, i) => Math.Clamp(t + Math.Clamp(move[i], -1, 1), _low[i], _high[i]))];
    }

    private double[] Residuals(double[] theta)
    {
        double[] constants = [.. theta.Select(Math.Exp)];
        double[] residuals = new double[_rows.Length];
        for (int i = 0; i < residuals.Length; i++)
        {
            residuals[i] = Math.Log(_rows[i].Measured / _model.Predict(in _rows[i], constants));
        }

        return residuals;
    }

    private double Loss(double[] residuals)
    {
        double loss = 0;
        for (int i = 0; i < residuals.Length; i++)
        {
            double z = residuals[i] / _scale;
            loss += _rows[i].Weight * Math.Log(1 + (z * z / Freedom));
        }

        return loss;
    }

    private void Rescale(double[] residuals)
    {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < residuals.Length; i++)
        {
            sum += _rows[i].Weight * Robust(residuals[i]) * residuals[i] * residuals[i];
            weights += _rows[i].Weight;
        }

        _scale = Math.Max(Math.Sqrt(sum / weights), LeastScale);
    }

    private double Robust(double residual)
    {
        double z = residual / _scale;
        return (Freedom + 1) / (Freedom + (z * z));
    }

    private Sums Accumulate(double[] theta)
    {
        int n = theta.Length;
        double[] residuals = Residuals(theta);
        double[][] slopes = [.. Enumerable.Range(0, n).Select(p => Slopes(theta, p, residuals))];
        Matrix<double> curvature = Matrix<double>.Build.Dense(n, n);
        Matrix<double> scatter = Matrix<double>.Build.Dense(n, n);
        Vector<double> gradient = Vector<double>.Build.Dense(n);
        for (int i = 0; i < residuals.Length; i++)
        {
            double weight = _rows[i].Weight * Robust(residuals[i]);
            double score = weight * residuals[i];
            for (int a = 0; a < n; a++)
            {
                gradient[a] += score * slopes[a][i];
                for (int b = 0; b < n; b++)
                {
                    double product = slopes[a][i] * slopes[b][i];
                    curvature[a, b] += weight * product;
                    scatter[a, b] += score * score * product;
                }
            }
        }

        return new Sums(curvature, scatter, gradient, Loss(residuals));
    }

    // How ln(model) grows with ln(constant) p.
    private double[] Slopes(double[] theta, int p, double[] residuals)
    {
        double[] shifted = [.. theta];
        shifted[p] += Difference;
        double[] moved = Residuals(shifted);
        for (int i = 0; i < moved.Length; i++)
        {
            moved[i] = (residuals[i] - moved[i]) / Difference;
        }

        return moved;
    }

    private double[] Errors(double[] theta, Sums sums)
    {
        int[] free = [.. Enumerable.Range(0, theta.Length).Where(i => theta[i] > _low[i] + Settled && theta[i] < _high[i] - Settled && sums.Curvature[i, i] > 0)];
        double[] errors = new double[theta.Length];
        Array.Fill(errors, double.PositiveInfinity);
        if (free.Length > 0)
        {
            Matrix<double> inverse = Part(sums.Curvature, free).PseudoInverse();
            Matrix<double> covariance = inverse * Part(sums.Scatter, free) * inverse;
            for (int i = 0; i < free.Length; i++)
            {
                errors[free[i]] = Math.Sqrt(Math.Max(covariance[i, i], 0));
            }
        }

        return errors;
    }

    private static Matrix<double> Part(Matrix<double> whole, int[] indices) =>
        Matrix<double>.Build.Dense(indices.Length, indices.Length, (i, j) => whole[indices[i], indices[j]]);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sums(Matrix<double> Curvature, Matrix<double> Scatter, Vector<double> Gradient, double Loss);
}
