namespace Joulewise.Facility;

/// <summary>The course of a day: a cosine from its low before dawn to its high in mid-afternoon.</summary>
internal static class DayShape
{
    /// <summary>Solar hour of the daily high, as the mean hourly temperatures of Washington Dulles (TMY3) and Montreal (CWEC) put it in most months.</summary>
    private const double HourOfHigh = 15;

    private static readonly double[] Cosines = [.. Enumerable.Range(0, YearCalendar.HoursPerDay)
        .Select(h => Math.Cos(2 * Math.PI * (h + 0.5 - HourOfHigh) / YearCalendar.HoursPerDay))];

    /// <summary>The temperature in the middle of an hour of the day.</summary>
    internal static double At(int hour, double high, double low) => ((high + low) / 2) + ((high - low) / 2 * Cosines[hour]);
}
