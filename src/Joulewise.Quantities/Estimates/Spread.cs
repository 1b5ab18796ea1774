namespace Joulewise.Quantities;

/// <summary>The distribution of a figure in the base unit of its dimension, for drawing it: the same shapes as the estimates have.</summary>
/// <remarks>A value of a few numbers: asking it for a quantile allocates nothing.</remarks>
public readonly record struct Spread
{
    private readonly SpreadShape _shape;
    private readonly double _down;
    private readonly double _up;

    private Spread(SpreadShape shape, double stated, double low, double high, double down, double up)
    {
        (_shape, Stated, Low, High, _down, _up) = (shape, stated, low, high, down, up);
    }

    /// <summary>Gets the stated value.</summary>
    public double Stated { get; }

    /// <summary>Gets the 5th percentile.</summary>
    public double Low { get; }

    /// <summary>Gets the 95th percentile.</summary>
    public double High { get; }

    /// <summary>A figure without error.</summary>
    /// <param name="value">The figure; finite.</param>
    /// <returns>The distribution.</returns>
    public static Spread Fixed(double value) => new(SpreadShape.Fixed, value, value, value, 0, 0);

    /// <summary>A positive figure, log-normal on each side of its median, as <see cref="Estimate.Within"/> makes it.</summary>
    /// <param name="low">The 5th percentile; positive.</param>
    /// <param name="stated">The median; at least the low end.</param>
    /// <param name="high">The 95th percentile; at least the median.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The three figures are not positive and in order.</exception>
    public static Spread LogNormal(double low, double stated, double high)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(stated, low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stated, high);
        return new Spread(
            SpreadShape.LogNormal,
            stated,
            low,
            high,
            Math.Log(stated / low) / NormalQuantile.NinetyFive,
            Math.Log(high / stated) / NormalQuantile.NinetyFive);
    }

    /// <summary>Anything between two bounds, all equally likely, as <see cref="Estimate.Between"/> makes it.</summary>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound; at least the lower one.</param>
    /// <returns>The distribution, stated at the middle.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
    public static Spread Uniform(double least, double most)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, most);
        double width = most - least;
        return new Spread(SpreadShape.Uniform, least + (width / 2), least + (0.05 * width), least + (0.95 * width), least, most);
    }

    /// <summary>A figure between two bounds that is most likely at its stated value, as <see cref="Estimate.Triangular"/> makes it.</summary>
    /// <param name="least">The lower bound.</param>
    /// <param name="stated">The mode.</param>
    /// <param name="most">The upper bound.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The three figures are not in order.</exception>
    public static Spread Triangular(double least, double stated, double most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stated, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stated, most);
        return new Spread(
            SpreadShape.Triangular,
            stated,
            TriangularAt(0.05, least, stated, most),
            TriangularAt(0.95, least, stated, most),
            least,
            most);
    }

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="share">The share; above 0 and below 1.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and below 1.</exception>
    public double At(double share) => _shape switch
    {
        SpreadShape.LogNormal => Stated * Math.Exp((share < 0.5 ? _down : _up) * NormalQuantile.At(share)),
        SpreadShape.Uniform => _down + (share * (_up - _down)),
        SpreadShape.Triangular => TriangularAt(share, _down, Stated, _up),
        _ => Stated,
    };

    private static double TriangularAt(double share, double least, double mode, double most)
    {
        double width = most - least;
        double rising = mode - least;
        return share * width < rising
            ? least + Math.Sqrt(share * width * rising)
            : most - Math.Sqrt((1 - share) * width * (most - mode));
    }
}
