using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>A price of electricity by the hour of the day, the same every day; one price is a flat tariff.</summary>
public sealed class DayTariff
{
    private readonly double[] _dollarsPerKilowattHour;

    private DayTariff(double[] dollarsPerKilowattHour) => _dollarsPerKilowattHour = dollarsPerKilowattHour;

    /// <summary>One price for all hours.</summary>
    /// <param name="price">The price.</param>
    /// <returns>The tariff.</returns>
    public static DayTariff Flat(EnergyPrice price) =>
        new([.. Enumerable.Repeat(price.InDollarsPerKilowattHour, YearCalendar.HoursPerDay)]);

    /// <summary>A price for each hour.</summary>
    /// <param name="prices">24 prices, midnight first.</param>
    /// <returns>The tariff.</returns>
    /// <exception cref="ArgumentException">There are not 24.</exception>
    public static DayTariff ByHour(IReadOnlyList<EnergyPrice> prices)
    {
        ArgumentNullException.ThrowIfNull(prices);
        return prices.Count == YearCalendar.HoursPerDay
            ? new([.. prices.Select(p => p.InDollarsPerKilowattHour)])
            : throw new ArgumentException($"{prices.Count} prices: a day needs {YearCalendar.HoursPerDay}.", nameof(prices));
    }

    /// <summary>What a year's electricity costs per IT energy: cooling draws most when the day is hot, and pays that hour's price.</summary>
    /// <param name="year">The hours.</param>
    /// <param name="design">The facility.</param>
    /// <returns>Cost of the facility's energy over its IT energy.</returns>
    public EnergyPrice PerItEnergy(TypicalYear year, FacilityDesign design)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(design);
        CoolingPlant plant = new(design.Cooling, design.Load);
        double steady = 1 + design.Power.LossPerIt(design.Load) + (design.OtherPerCapacity / design.Load);
        ReadOnlySpan<double> dry = year.DryBulbCelsius;
        ReadOnlySpan<double> wet = year.WetBulbCelsius;
        ReadOnlySpan<double> dew = year.DewPointCelsius;
        double dollars = 0;
        for (int hour = 0; hour < TypicalYear.Hours; hour++)
        {
            double pue = steady + plant.At(new HourAir(dry[hour], wet[hour], dew[hour])).Electricity;
            dollars += pue * _dollarsPerKilowattHour[hour % YearCalendar.HoursPerDay];
        }

        return EnergyPrice.FromDollarsPerKilowattHour(dollars / TypicalYear.Hours);
    }
}
