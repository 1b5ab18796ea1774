using MathNet.Numerics.Distributions;

namespace Joulewise.Simulation;

/// <summary>The difference of two runs that saw the same traffic, over several seeds.</summary>
/// <remarks>Runs are paired by seed (common random numbers), so that what traffic does to both drops out; the interval is Student's, of the mean of the differences.</remarks>
/// <param name="Mean">Mean difference.</param>
/// <param name="HalfWidth">Half of its 90 % interval; infinite for one seed.</param>
internal readonly record struct PairedDifference(double Mean, double HalfWidth)
{
    private const double UpperTail = 0.95;

    /// <summary>Gets the lower end of the interval.</summary>
    public double Low => Mean - HalfWidth;

    /// <summary>Gets the upper end of the interval.</summary>
    public double High => Mean + HalfWidth;

    /// <summary>Gets a value indicating whether the two are told apart.</summary>
    public bool IsTold => Low > 0 || High < 0;

    /// <summary>Works out the difference.</summary>
    /// <param name="one">Figures of the one, by seed.</param>
    /// <param name="other">Figures of the other under the same seeds.</param>
    /// <returns>The one less the other.</returns>
    public static PairedDifference Of(IReadOnlyList<double> one, IReadOnlyList<double> other)
    {
        return one.Count == other.Count
            ? OfMean([.. one.Zip(other, (a, b) => a - b)])
            : throw new ArgumentException("Both must have a figure for each seed.", nameof(other));
    }

    /// <summary>Works out the mean of figures over seeds.</summary>
    /// <param name="figures">The figures.</param>
    /// <returns>Their mean.</returns>
    public static PairedDifference OfMean(IReadOnlyList<double> figures)
    {
        int n = figures.Count;
        double mean = figures.Average();
        if (n < 2)
        {
            return new PairedDifference(mean, double.PositiveInfinity);
        }

        double variance = figures.Sum(d => (d - mean) * (d - mean)) / (n - 1);
        return new PairedDifference(mean, StudentT.InvCDF(0, 1, n - 1, UpperTail) * Math.Sqrt(variance / n));
    }
}
