using System.Runtime.CompilerServices;

namespace Joulewise.Simulation;

/// <summary>A distribution of times in buckets that grow with the time: any percentile is right within 0.8 %, and sketches of parts add up to that of the whole.</summary>
/// <remarks>DDSketch (Masson, Rim and Lee, VLDB 2019) with the mantissa's leading bits as buckets instead of a logarithm. Times from 1 µs to 12 days are told apart.</remarks>
internal sealed partial class LatencySketch
{
    private const int MantissaBits = 6;
    private const int Shift = 52 - MantissaBits;
    private const int LeastExponent = -20;
    private const int MostExponent = 20;
    private const int FirstBucket = (1023 + LeastExponent) << MantissaBits;
    private const int Buckets = (MostExponent - LeastExponent) << MantissaBits;

    private readonly long[] _counts = new long[Buckets];

    /// <summary>Gets the number of times.</summary>
    public long Count { get; private set; }

    /// <summary>Gets their sum in seconds.</summary>
    public double SumSeconds { get; private set; }

    /// <summary>Gets the longest in seconds; 0 where there is none.</summary>
    public double MostSeconds { get; private set; }

    /// <summary>Gets their mean in seconds; NaN where there is none.</summary>
    public double MeanSeconds => Count > 0 ? SumSeconds / Count : double.NaN;

    /// <summary>Adds a time.</summary>
    /// <param name="seconds">The time; 0 or more.</param>
    /// <param name="count">How often.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double seconds, long count = 1)
    {
        int bucket = (int)(BitConverter.DoubleToInt64Bits(seconds) >> Shift) - FirstBucket;
        _counts[Math.Clamp(bucket, 0, Buckets - 1)] += count;
        Count += count;
        SumSeconds += seconds * count;
        MostSeconds = Math.Max(MostSeconds, seconds);
    }

    /// <summary>Adds the times of another sketch.</summary>
    /// <param name="other">The other.</param>
    public void Add(LatencySketch other)
    {
        for (int i = 0; i < Buckets; i++)
        {
            _counts[i] += other._counts[i];
        }

        Count += other.Count;
        SumSeconds += other.SumSeconds;
        MostSeconds = Math.Max(MostSeconds, other.MostSeconds);
    }

    /// <summary>Gets the time that a share of all do not exceed.</summary>
    /// <param name="share">The share; above 0, at most 1.</param>
    /// <returns>Seconds; NaN where there is none.</returns>
    public double Quantile(double share)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        long rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        int bucket = 0;
        for (long seen = _counts[0]; seen < rank && bucket < Buckets - 1; seen += _counts[bucket])
        {
            bucket++;
        }

        return Math.Min(MostSeconds, MiddleOf(bucket));
    }

    private static double MiddleOf(int bucket) => bucket == 0
        ? 0
        : BitConverter.Int64BitsToDouble(((long)(bucket + FirstBucket) << Shift) + (1L << (Shift - 1)));
}
