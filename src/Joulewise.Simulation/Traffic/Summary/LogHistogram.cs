namespace Joulewise.Simulation;

/// <summary>Counts of whole numbers from 1 in buckets that each reach about 1 % further: a quantile is off by no more than that, whatever the count.</summary>
internal sealed class LogHistogram
{
    private static readonly double Step = Math.Log(1.01);

    private readonly long[] _counts = new long[BucketOf(LengthSpec.MostTokens) + 1];
    private long _total;

    /// <summary>Counts a number.</summary>
    /// <param name="value">The number; 1 to <see cref="LengthSpec.MostTokens"/>.</param>
    public void Add(int value)
    {
        _counts[BucketOf(value)]++;
        _total++;
    }

    /// <summary>Reads a quantile.</summary>
    /// <param name="share">The share of numbers at or below; 0 to 1.</param>
    /// <returns>The geometric middle of the bucket it falls into; not a number if nothing was counted.</returns>
    public double Quantile(double share)
    {
        long rank = Math.Max(1, (long)Math.Ceiling(share * _total));
        long below = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            below += _counts[i];
            if (below >= rank)
            {
                return i == 0 ? 1 : Math.Exp(i * Step);
            }
        }

        return double.NaN;
    }

    private static int BucketOf(int value) => (int)Math.Round(Math.Log(value) / Step);
}
