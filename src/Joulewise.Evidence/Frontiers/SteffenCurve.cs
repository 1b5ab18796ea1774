namespace Joulewise.Evidence;

/// <summary>
/// A curve through given points that is monotone between any two neighbours, so it never leaves the range of their values.
/// </summary>
/// <remarks>Steffen (1990), "A simple method for monotonic interpolation in one dimension", Astronomy and Astrophysics 239, 443.</remarks>
internal sealed class SteffenCurve
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _slope;

    /// <summary>Fits the curve.</summary>
    /// <param name="x">At least one abscissa, strictly ascending.</param>
    /// <param name="y">As many ordinates.</param>
    public SteffenCurve(double[] x, double[] y)
    {
        ArgumentOutOfRangeException.ThrowIfZero(x.Length, nameof(x));
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length, nameof(y));
        for (int i = 1; i < x.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(x[i], x[i - 1], nameof(x));
        }

        _x = x;
        _y = y;
        _slope = Slopes(x, y);
    }

    /// <summary>The curve's value; outside the range of the abscissae the value at the nearer end.</summary>
    public double At(double x)
    {
        if (x <= _x[0])
        {
            return _y[0];
        }

        if (x >= _x[^1])
        {
            return _y[^1];
        }

        int found = Array.BinarySearch(_x, x);
        if (found >= 0)
        {
            return _y[found];
        }

        int i = ~found - 1;
        double h = _x[i + 1] - _x[i];
        double s = (_y[i + 1] - _y[i]) / h;
        double t = x - _x[i];
        double a = (_slope[i] + _slope[i + 1] - (2 * s)) / (h * h);
        double b = ((3 * s) - (2 * _slope[i]) - _slope[i + 1]) / h;
        double value = (((((a * t) + b) * t) + _slope[i]) * t) + _y[i];

        // In exact arithmetic the value lies between its neighbours; rounding may step out by a unit in the last place.
        return Math.Clamp(value, Math.Min(_y[i], _y[i + 1]), Math.Max(_y[i], _y[i + 1]));
    }

    private static double[] Slopes(double[] x, double[] y)
    {
        int n = x.Length;
        double[] slope = new double[n];
        if (n == 1)
        {
            return slope;
        }

        double[] h = new double[n - 1];
        double[] s = new double[n - 1];
        for (int i = 0; i < n - 1; i++)
        {
            h[i] = x[i + 1] - x[i];
            s[i] = (y[i + 1] - y[i]) / h[i];
        }

        if (n == 2)
        {
            slope[0] = slope[1] = s[0];
            return slope;
        }

        slope[0] = AtEnd(s[0], s[1], h[0], h[1]);
        slope[^1] = AtEnd(s[^1], s[^2], h[^1], h[^2]);
        for (int i = 1; i < n - 1; i++)
        {
            double p = ((s[i - 1] * h[i]) + (s[i] * h[i - 1])) / (h[i - 1] + h[i]);
            double least = Math.Min(Math.Min(Math.Abs(s[i - 1]), Math.Abs(s[i])), 0.5 * Math.Abs(p));
            slope[i] = (Math.Sign(s[i - 1]) + Math.Sign(s[i])) * least;
        }

        return slope;
    }

    private static double AtEnd(double nearSlope, double farSlope, double nearWidth, double farWidth)
    {
        double share = nearWidth / (nearWidth + farWidth);
        double p = (nearSlope * (1 + share)) - (farSlope * share);
        if (p * nearSlope <= 0)
        {
            return 0;
        }

        return Math.Abs(p) > 2 * Math.Abs(nearSlope) ? 2 * nearSlope : p;
    }
}
