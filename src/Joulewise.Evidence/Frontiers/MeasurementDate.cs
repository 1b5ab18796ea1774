using System.Globalization;

namespace Joulewise.Evidence;

/// <summary>Reads the dates of the evidence table.</summary>
public static class MeasurementDate
{
    /// <summary>The last day a date can mean.</summary>
    /// <param name="text">ISO 8601: a day, a month or a year.</param>
    /// <returns>The day, or <see langword="null"/> when the text is none of these.</returns>
    public static DateOnly? LatestOf(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly year)
            ? new DateOnly(year.Year, 12, 31)
            : null;
    }
}
