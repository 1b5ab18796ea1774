using Joulewise.Catalog;

namespace Joulewise.Facility.Tests.Climates;

/// <summary>The hottest hours of typical years against published design temperatures.</summary>
public sealed class DesignTemperatureTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    /// <summary>The dry bulb exceeded in 0.4 % of hours: ASHRAE Handbook Fundamentals 2021, climatic design conditions (Dulles: 2009).</summary>
    [Theory]
    [InlineData("us-dulles", 34.1, 2)]
    [InlineData("ca-montreal", 30.3, 2)]
    [InlineData("us-phoenix", 43.6, 2)]
    [InlineData("us-atlanta", 34.3, 2)]
    [InlineData("us-dallas", 38.6, 2)]
    [InlineData("us-las-vegas", 42.8, 2)]
    [InlineData("us-chicago", 32.9, 2)]
    [InlineData("us-denver", 34.9, 2)]
    [InlineData("ca-toronto", 31.5, 2)]
    [InlineData("sg-changi", 33.2, 2)]
    [InlineData("in-mumbai", 36.0, 2)]
    [InlineData("ae-abu-dhabi", 45.1, 2)]
    [InlineData("qa-doha", 44.3, 2)]

    // By the sea the normals do not show how hot a spell of land wind can be: a limit that docs/cooling.md states.
    [InlineData("us-new-york", 33.7, 3)]
    [InlineData("gb-london", 28.4, 3.5)]
    [InlineData("au-sydney", 33.3, 5)]
    [InlineData("us-san-francisco", 28.3, 4.5)]
    [InlineData("au-melbourne", 35.4, 8)]
    public void DryBulb_ExceededIn04Percent_LiesNearTheDesignTemperature(string climate, double publishedCelsius, double withinKelvin)
    {
        double[] hours = TypicalYears.Of(Embedded.FindClimate(climate)).DryBulbCelsius.ToArray();
        Array.Sort(hours);
        hours[^36].ShouldBe(publishedCelsius, withinKelvin);
    }

    /// <summary>The wet bulb exceeded in 0.4 % of hours at Washington Dulles: Climate Design Data 2009, ASHRAE Handbook, as in the station's TMY3 statistics.</summary>
    [Fact]
    public void WetBulb_ExceededIn04Percent_LiesNearTheDesignTemperature()
    {
        double[] hours = TypicalYears.Of(Embedded.FindClimate("us-dulles")).WetBulbCelsius.ToArray();
        Array.Sort(hours);
        hours[^36].ShouldBe(25.4, 1.5);
    }

    /// <summary>Monthly mean dew points of the TMY3 year of Washington Dulles, from another record than the normals used here.</summary>
    [Fact]
    public void DewPoint_OfTheMonths_LiesNearTheTypicalMeteorologicalYear()
    {
        double[] published = [-6.3, -4.4, -0.9, 4.4, 12.0, 16.2, 19.2, 17.7, 15.4, 5.1, 2.6, -4.8];
        TypicalYear year = TypicalYears.Of(Embedded.FindClimate("us-dulles"));
        double[] months = new double[12];
        for (int hour = 0; hour < TypicalYear.Hours; hour++)
        {
            int month = YearCalendar.MonthOfHour(hour);
            months[month] += year.DewPointCelsius[hour] / (24.0 * YearCalendar.DaysIn(month));
        }

        months.Zip(published, (m, p) => Math.Abs(m - p)).Average().ShouldBeLessThan(1.5);
    }
}
