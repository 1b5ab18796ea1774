using Joulewise.Catalog;

namespace Joulewise.Facility.Tests.Climates;

public sealed class TypicalYearTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    public static TheoryData<string> AllClimates { get; } = [.. Embedded.Climates.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(AllClimates))]
    public void Months_KeepTheNormalsMean(string id)
    {
        Climate climate = Embedded.FindClimate(id);
        TypicalYear year = TypicalYears.Of(climate);
        double[] means = new double[12];
        for (int hour = 0; hour < TypicalYear.Hours; hour++)
        {
            int month = YearCalendar.MonthOfHour(hour);
            means[month] += year.DryBulbCelsius[hour] / (24.0 * YearCalendar.DaysIn(month));
        }

        for (int month = 0; month < 12; month++)
        {
            means[month].ShouldBe((climate.MeanDailyHighCelsius[month] + climate.MeanDailyLowCelsius[month]) / 2, 0.02);
        }
    }

    [Theory]
    [MemberData(nameof(AllClimates))]
    public void Hours_DewPointBelowWetBulbBelowDryBulb(string id)
    {
        TypicalYear year = TypicalYears.Of(Embedded.FindClimate(id));
        for (int hour = 0; hour < TypicalYear.Hours; hour++)
        {
            year.WetBulbCelsius[hour].ShouldBeInRange(year.DewPointCelsius[hour], year.DryBulbCelsius[hour]);
        }
    }

    [Fact]
    public void Of_SameNormals_SameBits()
    {
        Climate climate = Embedded.FindClimate("us-dulles");
        TypicalYear one = TypicalYears.Of(climate);
        TypicalYear two = TypicalYears.Of(climate);
        one.DryBulbCelsius.SequenceEqual(two.DryBulbCelsius).ShouldBeTrue();
        one.WetBulbCelsius.SequenceEqual(two.WetBulbCelsius).ShouldBeTrue();
    }

    [Fact]
    public void Anomalies_EachMonth_HaveMeanZeroAndVarianceOne()
    {
        int first = 0;
        for (int month = 0; month < 12; month++)
        {
            double[] days = [.. DailyAnomalies.Standard.Skip(first).Take(YearCalendar.DaysIn(month))];
            days.Average().ShouldBe(0, 1e-12);
            days.Average(d => d * d).ShouldBe(1, 1e-12);
            first += YearCalendar.DaysIn(month);
        }
    }

    [Fact]
    public void DewPoint_WithoutHumidity_IsTheDailyLow() =>
        NormalDewPoint.Celsius(Embedded.FindClimate("de-frankfurt")).ShouldBe(Embedded.FindClimate("de-frankfurt").MeanDailyLowCelsius);

    [Fact]
    public void Sites_WithAClimate_AreAtLeastSixty() =>
        Embedded.Sites.Count(s => Embedded.ClimateOf(s) is not null).ShouldBeGreaterThanOrEqualTo(60);
}
