namespace Joulewise.Catalog.Tests;

/// <summary>The normals taken from NOAA's tables, against the yearly means those tables print beside the months.</summary>
public sealed class ClimateNormalsTests
{
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();

    /// <summary>NOAA Comparative Climatic Data, column ANN: daily maximum and minimum in °F, humidity of morning and afternoon in per cent.</summary>
    [Theory]
    [InlineData("us-huntsville", 72.8, 51.4, 85, 57)]
    [InlineData("us-phoenix", 86.6, 63.5, 46, 23)]
    [InlineData("us-little-rock", 72.8, 52.5, 84, 56)]
    [InlineData("us-san-francisco", 65.8, 50.6, 87, 69)]
    [InlineData("us-atlanta", 71.8, 53.2, 81, 55)]
    [InlineData("us-chicago", 59.0, 40.8, 80, 60)]
    [InlineData("us-indianapolis", 61.8, 44.5, 82, 60)]
    [InlineData("us-omaha", 61.8, 40.3, 81, 59)]
    [InlineData("us-las-vegas", 79.6, 58.7, 36, 20)]
    [InlineData("us-albuquerque", 68.7, 45.5, 53, 29)]
    [InlineData("us-new-york", 61.6, 47.3, 73, 58)]
    [InlineData("us-charlotte", 70.9, 48.8, 81, 52)]
    [InlineData("us-bismarck", 54.9, 30.9, 81, 58)]
    [InlineData("us-columbus", 62.5, 44.3, 80, 58)]
    [InlineData("us-tulsa", 71.7, 48.5, 81, 56)]
    [InlineData("us-pendleton", 63.2, 41.3, 68, 48)]
    [InlineData("us-harrisburg", 62.2, 44.3, 77, 56)]
    [InlineData("us-columbia", 75.4, 52.4, 84, 50)]
    [InlineData("us-nashville", 69.7, 49.0, 84, 56)]
    [InlineData("us-dallas", 76.9, 57.4, 78, 54)]
    [InlineData("us-salt-lake-city", 63.8, 41.7, 63, 43)]
    [InlineData("us-dulles", 66.3, 44.2, 80, 53)]
    [InlineData("us-yakima", 63.1, 36.3, 72, 44)]
    [InlineData("us-reno", 67.5, 40.0, 63, 31)]
    [InlineData("us-denver", 64.6, 36.3, 50, 43)]
    [InlineData("us-jackson", 75.5, 55.0, 90, 57)]
    public void Months_OfAStation_HaveThePrintedYearlyMeans(string id, double highFahrenheit, double lowFahrenheit, double morningPercent, double afternoonPercent)
    {
        Climate climate = Embedded.FindClimate(id);
        Fahrenheit(climate.MeanDailyHighCelsius.Average()).ShouldBe(highFahrenheit, 0.2);
        Fahrenheit(climate.MeanDailyLowCelsius.Average()).ShouldBe(lowFahrenheit, 0.2);
        climate.Humidity.MorningRelativePercent.Average().ShouldBe(morningPercent, 1.1);
        climate.Humidity.AfternoonRelativePercent.Average().ShouldBe(afternoonPercent, 1.1);
    }

    [Fact]
    public void Climates_OfThatSource_AreAllChecked() =>
        Embedded.Climates.Count(c => c.Source.Id is "noaa-ccd-2018").ShouldBe(26);

    private static double Fahrenheit(double celsius) => (1.8 * celsius) + 32;
}
