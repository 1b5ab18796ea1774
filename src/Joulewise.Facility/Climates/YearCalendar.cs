namespace Joulewise.Facility;

/// <summary>Months of a year without a leap day.</summary>
internal static class YearCalendar
{
    internal const int Months = 12;
    internal const int Days = 365;
    internal const int HoursPerDay = 24;

    private static readonly int[] DaysPerMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    private static readonly int[] Months365 = MonthsOfDays();

    /// <summary>The days of a month, 0 for January.</summary>
    internal static int DaysIn(int month) => DaysPerMonth[month];

    /// <summary>The month of a day of the year, both from 0.</summary>
    internal static int MonthOfDay(int day) => Months365[day];

    /// <summary>The month of an hour of the year, both from 0.</summary>
    internal static int MonthOfHour(int hour) => Months365[hour / HoursPerDay];

    private static int[] MonthsOfDays() => [.. Enumerable.Range(0, Months).SelectMany(m => Enumerable.Repeat(m, DaysPerMonth[m]))];
}
