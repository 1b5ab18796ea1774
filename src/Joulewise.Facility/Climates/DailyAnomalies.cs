namespace Joulewise.Facility;

/// <summary>Warm and cold spells: one unit-variance series of days, the same for every station, that each scales by its own spread.</summary>
/// <remarks>
/// A first-order autoregression, as weather generators use since C. W. Richardson (1981), "Stochastic simulation of daily
/// precipitation, temperature, and solar radiation", Water Resources Research 17(1). One series for all stations means that two
/// sites differ by their normals and not by the luck of a draw. Each month has mean 0 and variance 1, so the normals are kept.
/// </remarks>
internal static class DailyAnomalies
{
    /// <summary>Correlation of a day's temperature with that of the day before, of the order Richardson reports for daily highs and lows.</summary>
    internal const double Persistence = 0.65;

    private const int RunUp = 50;

    /// <summary>Gets the 365 anomalies in standard deviations.</summary>
    internal static IReadOnlyList<double> Standard { get; } = Make();

    private static double[] Make()
    {
        double[] days = new double[YearCalendar.Days];
        ulong state = 0x9E3779B97F4A7C15;
        double anomaly = 0;
        double fresh = Math.Sqrt(1 - (Persistence * Persistence));
        for (int i = -RunUp; i < days.Length; i++)
        {
            anomaly = (Persistence * anomaly) + (fresh * NextNormal(ref state));
            if (i >= 0)
            {
                days[i] = anomaly;
            }
        }

        int first = 0;
        for (int month = 0; month < YearCalendar.Months; month++)
        {
            Standardise(days.AsSpan(first, YearCalendar.DaysIn(month)));
            first += YearCalendar.DaysIn(month);
        }

        return days;
    }

    /// <summary>A normal deviate as the sum of twelve uniform ones, so that no library's generator can change the year.</summary>
    private static double NextNormal(ref ulong state)
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += NextUniform(ref state);
        }

        return sum;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static double NextUniform(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private static void Standardise(Span<double> days)
    {
        double mean = 0;
        foreach (double day in days)
        {
            mean += day / days.Length;
        }

        double variance = 0;
        foreach (double day in days)
        {
            variance += (day - mean) * (day - mean) / days.Length;
        }

        double deviation = Math.Sqrt(variance);
        for (int i = 0; i < days.Length; i++)
        {
            days[i] = (days[i] - mean) / deviation;
        }
    }
}
