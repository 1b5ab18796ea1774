namespace Joulewise.Simulation;

/// <summary>A distribution known by its quantiles, with straight lines between them; drawn by inversion.</summary>
internal sealed class QuantileTable
{
    private readonly double[] _quantiles;
    private readonly double[] _tokens;

    private QuantileTable(double[] quantiles, double[] tokens)
    {
        _quantiles = quantiles;
        _tokens = tokens;
    }

    /// <summary>Checks a table.</summary>
    /// <param name="points">The quantiles.</param>
    /// <param name="where">What it describes, for messages.</param>
    /// <returns>The table.</returns>
    /// <exception cref="Quantities.InputException">It does not rise from quantile 0 to quantile 1.</exception>
    public static QuantileTable Open(IReadOnlyList<LengthSpec.QuantilePoint> points, string where)
    {
        SpecCheck.Within(points.Count, 2, 1_000_000, $"{where}: the number of quantiles");
        for (int i = 0; i < points.Count; i++)
        {
            (double least, double most) = i == 0 ? (0, 0) : i == points.Count - 1 ? (1, 1) : (Math.BitIncrement(points[i - 1].Quantile), 1);
            SpecCheck.Within(points[i].Quantile, least, most, $"{where}: quantile {i + 1} of {points.Count}, which rise from 0 to 1,");
            SpecCheck.Within(points[i].Tokens, i == 0 ? 0 : points[i - 1].Tokens, LengthSpec.MostTokens, $"{where}: the tokens at quantile {i + 1} of {points.Count}, which never fall,");
        }

        return new QuantileTable([.. points.Select(p => p.Quantile)], [.. points.Select(p => p.Tokens)]);
    }

    /// <summary>Draws one length.</summary>
    /// <param name="random">Where the chance comes from.</param>
    /// <returns>Tokens, not rounded.</returns>
    public double Draw(Random random)
    {
        double share = random.NextDouble();
        int found = Array.BinarySearch(_quantiles, share);
        int above = Math.Clamp(found >= 0 ? found : ~found, 1, _quantiles.Length - 1);
        double part = (share - _quantiles[above - 1]) / (_quantiles[above] - _quantiles[above - 1]);
        return _tokens[above - 1] + (part * (_tokens[above] - _tokens[above - 1]));
    }
}
