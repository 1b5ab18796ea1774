using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>Makes typical years from normals.</summary>
public static class TypicalYears
{
    /// <summary>By how much of the temperature's anomaly the dew point moves with it: below 1, since a hot day is a dry one; grade E.</summary>
    internal const double DewPointFollows = 0.6;

    /// <summary>The year that a station's normals describe.</summary>
    /// <remarks>
    /// Monthly means are joined so that each month keeps its own; a day runs as a cosine between low and high; days stray by an
    /// autoregression (<see cref="DailyAnomalies"/>) scaled by <see cref="ClimateSpread"/>; the dew point follows in part and is
    /// held at or below the dry bulb.
    /// </remarks>
    /// <param name="climate">The normals.</param>
    /// <returns>The year.</returns>
    public static TypicalYear Of(Climate climate)
    {
        ArgumentNullException.ThrowIfNull(climate);
        double[] highs = MonthlyCurve.Of(climate.MeanDailyHighCelsius);
        double[] lows = MonthlyCurve.Of(climate.MeanDailyLowCelsius);
        double[] dewPoints = MonthlyCurve.Of(NormalDewPoint.Celsius(climate));
        double[] spread = ClimateSpread.InKelvin(climate);
        double pressure = Psychrometrics.PressureInHectopascals(climate.ElevationInMetres);
        double[] dry = new double[TypicalYear.Hours];
        double[] dew = new double[TypicalYear.Hours];
        double[] wet = new double[TypicalYear.Hours];
        for (int day = 0; day < YearCalendar.Days; day++)
        {
            double anomaly = DailyAnomalies.Standard[day] * spread[YearCalendar.MonthOfDay(day)];
            for (int hour = 0; hour < YearCalendar.HoursPerDay; hour++)
            {
                int at = (day * YearCalendar.HoursPerDay) + hour;
                dry[at] = DayShape.At(hour, highs[day], lows[day]) + anomaly;
                dew[at] = Math.Min(dry[at], dewPoints[day] + (DewPointFollows * anomaly));
                wet[at] = Psychrometrics.WetBulbCelsius(dry[at], dew[at], pressure);
            }
        }

        return new TypicalYear(climate, dry, dew, wet);
    }
}
