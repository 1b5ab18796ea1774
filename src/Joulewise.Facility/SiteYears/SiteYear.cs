namespace Joulewise.Facility;

/// <summary>Runs a facility through the hours of a typical year at constant IT power.</summary>
public static class SiteYear
{
    private const double GramsPerJouleInLitresPerKilowattHour = 3600;

    /// <summary>Runs the year.</summary>
    /// <param name="year">The hours.</param>
    /// <param name="design">The facility.</param>
    /// <param name="constants">The plant's constants, or <see langword="null"/> for the standard ones.</param>
    /// <returns>The balance of the year.</returns>
    public static YearBalance Run(TypicalYear year, FacilityDesign design, PlantConstants? constants = null)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(design);
        CoolingPlant plant = new(design.Cooling, design.Load, constants);
        double loss = design.Power.LossPerIt(design.Load);
        double other = design.OtherPerCapacity / design.Load;
        ReadOnlySpan<double> dry = year.DryBulbCelsius;
        ReadOnlySpan<double> wet = year.WetBulbCelsius;
        ReadOnlySpan<double> dew = year.DewPointCelsius;
        double fan = 0, pump = 0, cdu = 0, outdoor = 0, chiller = 0, rejected = 0, evaporated = 0, drained = 0, free = 0;
        int economised = 0;
        double[] monthlyPue = new double[YearCalendar.Months];
        double[] monthlyWater = new double[YearCalendar.Months];
        for (int hour = 0; hour < TypicalYear.Hours; hour++)
        {
            HourBalance balance = plant.At(new HourAir(dry[hour], wet[hour], dew[hour]));
            fan += balance.HallFan;
            pump += balance.Pump;
            cdu += balance.Cdu;
            outdoor += balance.RejectionFan;
            chiller += balance.Chiller;
            rejected += balance.RejectedHeat;
            evaporated += balance.EvaporatedGramsPerJoule;
            drained += balance.BlownDownGramsPerJoule;
            free += balance.FreeShare;
            economised += balance.Chiller > 0 ? 0 : 1;
            int month = YearCalendar.MonthOfHour(hour);
            monthlyPue[month] += balance.Electricity;
            monthlyWater[month] += balance.EvaporatedGramsPerJoule + balance.BlownDownGramsPerJoule;
        }

        for (int month = 0; month < YearCalendar.Months; month++)
        {
            int hours = YearCalendar.DaysIn(month) * YearCalendar.HoursPerDay;
            monthlyPue[month] = 1 + (monthlyPue[month] / hours) + loss + other;
            monthlyWater[month] *= GramsPerJouleInLitresPerKilowattHour / hours;
        }

        return new YearBalance(
            fan / TypicalYear.Hours,
            pump / TypicalYear.Hours,
            cdu / TypicalYear.Hours,
            outdoor / TypicalYear.Hours,
            chiller / TypicalYear.Hours,
            loss,
            other,
            rejected / TypicalYear.Hours,
            (evaporated + drained) * GramsPerJouleInLitresPerKilowattHour / TypicalYear.Hours,
            drained * GramsPerJouleInLitresPerKilowattHour / TypicalYear.Hours,
            economised,
            free / TypicalYear.Hours,
            monthlyPue,
            monthlyWater);
    }
}
