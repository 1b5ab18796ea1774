using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>The monthly dew point from humidity in whatever form it was published.</summary>
internal static class NormalDewPoint
{
    /// <summary>Twelve dew points in degrees Celsius.</summary>
    internal static double[] Celsius(Climate climate)
    {
        ClimateHumidity humidity = climate.Humidity;
        return [.. Enumerable.Range(0, YearCalendar.Months).Select(month =>
        {
            double high = climate.MeanDailyHighCelsius[month];
            double low = climate.MeanDailyLowCelsius[month];
            if (humidity.DewPointCelsius.Count > 0)
            {
                return humidity.DewPointCelsius[month];
            }

            if (humidity.RelativePercent.Count > 0)
            {
                return Psychrometrics.DewPointCelsius(humidity.RelativePercent[month] / 100 / MeanInverseSaturation(high, low));
            }

            // Without humidity the air is taken to be saturated at the daily low (FAO Irrigation and Drainage Paper 56, eq. 48).
            return humidity.MorningRelativePercent.Count > 0
                ? Psychrometrics.DewPointCelsius(
                    ((humidity.MorningRelativePercent[month] * Psychrometrics.SaturationInHectopascals(low))
                    + (humidity.AfternoonRelativePercent[month] * Psychrometrics.SaturationInHectopascals(high))) / 200)
                : low;
        })];
    }

    private static double MeanInverseSaturation(double highCelsius, double lowCelsius)
    {
        double sum = 0;
        for (int hour = 0; hour < YearCalendar.HoursPerDay; hour++)
        {
            sum += 1 / Psychrometrics.SaturationInHectopascals(DayShape.At(hour, highCelsius, lowCelsius));
        }

        return sum / YearCalendar.HoursPerDay;
    }
}
