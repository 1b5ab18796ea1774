namespace Joulewise.Modeling;

/// <summary>What the rows of one curve say of it: an offset, a slope over the load, and what neighbours share (a Gaussian process along the curve).</summary>
internal sealed class CurveEffect
{
    private readonly double[] _positions;
    private readonly double[] _weights;
    private readonly double[] _inverse;
    private readonly CurveKernel _kernel;

    /// <summary>Initialises the effect.</summary>
    /// <param name="kernel">How rows of the curve vary together.</param>
    /// <param name="positions">Where the rows lie on the curve.</param>
    /// <param name="left">What the other effects leave of each.</param>
    /// <param name="inverse">Inverse of the covariance of the rows, column after column.</param>
    public CurveEffect(CurveKernel kernel, double[] positions, double[] left, double[] inverse)
    {
        _kernel = kernel;
        _positions = positions;
        _inverse = inverse;
        _weights = new double[left.Length];
        for (int a = 0; a < left.Length; a++)
        {
            for (int b = 0; b < left.Length; b++)
            {
                _weights[a] += inverse[(b * left.Length) + a] * left[b];
            }
        }
    }

    /// <summary>Gets the effect at a position.</summary>
    /// <param name="position">Where on the curve.</param>
    /// <returns>The expected log ratio.</returns>
    public double MeanAt(double position)
    {
        double mean = 0;
        for (int a = 0; a < _weights.Length; a++)
        {
            mean += _kernel.Between(position, _positions[a]) * _weights[a];
        }

        return mean;
    }

    /// <summary>Gets the variance left at a position.</summary>
    /// <param name="position">Where on the curve.</param>
    /// <returns>The variance.</returns>
    public double VarianceAt(double position)
    {
        double variance = _kernel.Between(position, position);
        for (int a = 0; a < _positions.Length; a++)
        {
            for (int b = 0; b < _positions.Length; b++)
            {
                variance -= _kernel.Between(position, _positions[a]) * _inverse[(b * _positions.Length) + a] * _kernel.Between(position, _positions[b]);
            }
        }

        return Math.Max(0, variance);
    }
}
