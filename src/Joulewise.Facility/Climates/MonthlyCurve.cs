namespace Joulewise.Facility;

/// <summary>Joins twelve monthly means to a value for every day, so that the mean of each month's days is the given one.</summary>
internal static class MonthlyCurve
{
    /// <summary>Rounds of correction: the first takes at least two thirds of the error, each later one half or more, and twelve leave less than 0.0001 K at every station of the catalogue.</summary>
    private const int Rounds = 12;

    /// <summary>Values of the days: straight lines between the middles of months, whose heights are moved until the means agree.</summary>
    /// <param name="means">Twelve monthly means.</param>
    /// <returns>365 values.</returns>
    internal static double[] Of(IReadOnlyList<double> means)
    {
        double[] knots = [.. means];
        double[] days = new double[YearCalendar.Days];
        double[] sums = new double[YearCalendar.Months];
        for (int round = 0; round < Rounds; round++)
        {
            Join(knots, days);
            Array.Clear(sums);
            for (int day = 0; day < days.Length; day++)
            {
                sums[YearCalendar.MonthOfDay(day)] += days[day];
            }

            for (int month = 0; month < knots.Length; month++)
            {
                knots[month] += means[month] - (sums[month] / YearCalendar.DaysIn(month));
            }
        }

        Join(knots, days);
        return days;
    }

    private static void Join(double[] knots, double[] days)
    {
        int first = 0;
        for (int month = 0; month < knots.Length; month++)
        {
            int next = (month + 1) % knots.Length;
            double middle = first + (YearCalendar.DaysIn(month) / 2.0);
            double span = (YearCalendar.DaysIn(month) + YearCalendar.DaysIn(next)) / 2.0;
            int from = (int)Math.Ceiling(middle - 0.5);
            for (int day = from; day + 0.5 < middle + span; day++)
            {
                double along = (day + 0.5 - middle) / span;
                days[day % days.Length] = knots[month] + (along * (knots[next] - knots[month]));
            }

            first += YearCalendar.DaysIn(month);
        }
    }
}
