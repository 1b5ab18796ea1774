using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>How far days stray from the normal, from the swing of the normals themselves: what swings over the year also swings from day to day.</summary>
internal static class ClimateSpread
{
    /// <summary>Standard deviation of days in K where the seasons do not differ at all.</summary>
    internal const double LeastInKelvin = 0.7;

    /// <summary>
    /// Standard deviation of the coldest month's days per half of the year's swing. NOAA's daily normals give Atlanta 9.0 °F
    /// (5.0 K) in January (DLY-TAVG-STDDEV), whose monthly means swing by 10.2 K to either side.
    /// </summary>
    internal const double WinterShare = 0.42;

    /// <summary>The same in the warmest month: chosen on the design temperatures of Washington Dulles and Montreal, grade E.</summary>
    internal const double SummerShare = 0.15;

    /// <summary>The standard deviation in K of each month's daily means.</summary>
    internal static double[] InKelvin(Climate climate)
    {
        double[] means = [.. climate.MeanDailyHighCelsius.Zip(climate.MeanDailyLowCelsius, (h, l) => (h + l) / 2)];
        double coldest = means.Min();
        double warmest = means.Max();
        double half = (warmest - coldest) / 2;
        return [.. means.Select(m => LeastInKelvin + (half * Share(m)))];

        double Share(double mean) => warmest > coldest
            ? WinterShare + ((SummerShare - WinterShare) * (mean - coldest) / (warmest - coldest))
            : SummerShare;
    }
}
