using Joulewise.Quantities;

namespace Joulewise.Catalog.Tests;

public sealed class ClimateTests
{
    private const string Town = """
        id: my-town
        name: My town
        station: roof of the hall
        period: 2016-2025
        elevation_m: 120
        mean_daily_high_celsius: [4, 6, 10, 15, 19, 23, 25, 24, 20, 14, 8, 5]
        mean_daily_low_celsius: [-2, -1, 2, 5, 9, 13, 15, 14, 11, 7, 2, -1]
        relative_humidity_percent: [84, 79, 73, 66, 66, 65, 65, 67, 74, 80, 84, 86]
        grade: B
        source: hall
        sources:
          hall: { title: Readings of the hall, reference: log, date: 2026-01 }
        """;

    private const string Operators = """
        operator: Me
        entries:
          - { id: my-hall, place: My town, climate: us-dulles, plant: outside-air, power: rack-battery, counts_offices: true, pue: 1.2, grade: A, source: meter }
        sources:
          meter: { title: Meter of the hall, reference: log, date: 2026-01 }
        """;

    [Fact]
    public void Climate_OfAnOverlay_IsReadAsWritten()
    {
        using OverlayFolder folder = new OverlayFolder().With("climates/my-town.yaml", Town);
        Climate climate = folder.Load().FindClimate("my-town");
        climate.MeanDailyHighCelsius[6].ShouldBe(25);
        climate.MeanDailyLowCelsius[0].ShouldBe(-2);
        climate.Humidity.RelativePercent.Count.ShouldBe(12);
        climate.Humidity.DewPointCelsius.ShouldBeEmpty();
        climate.ElevationInMetres.ShouldBe(120);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("plant_read_from_pue: true, ", true)]
    public void Facility_OfAnOverlay_SaysWhetherItsPlantIsKnown(string flag, bool readFromPue)
    {
        using OverlayFolder folder = new OverlayFolder().With("facilities/me.yaml", Operators.Replace("power:", flag + "power:", StringComparison.Ordinal));
        folder.Load().Facilities.Single(f => f.Id is "my-hall").PlantReadFromPue.ShouldBe(readFromPue);
    }

    [Theory]
    [InlineData("[4, 6, 10, 15", "[4, 10, 15", "climates/my-town.yaml:6: mean_daily_high_celsius: has 11 numbers: a year needs 12, January first")]
    [InlineData("[4, 6, 10, 15", "[4, 6, ten, 15", "climates/my-town.yaml:6: mean_daily_high_celsius: 'ten' is not a number from -90 to 60")]
    [InlineData("[4, 6, 10, 15", "[4, 6, 10, 150", "climates/my-town.yaml:6: mean_daily_high_celsius: '150' is not a number from -90 to 60")]
    [InlineData("[-2, -1, 2", "[-2, 6, 2", "climates/my-town.yaml:7: mean_daily_low_celsius: month 2 is not below its high")]
    [InlineData("elevation_m: 120\n", "", "climates/my-town.yaml:1: 'elevation_m' is missing")]
    [InlineData("relative_humidity_percent: [84", "relative_humidity_percent: [184", "climates/my-town.yaml:8: relative_humidity_percent: '184' is not a number from 1 to 100")]
    [InlineData("relative_humidity_percent", "morning_relative_humidity_percent", "climates/my-town.yaml:8: morning_relative_humidity_percent: stands with 'afternoon_relative_humidity_percent'")]
    [InlineData("grade: B\n", "dew_point_celsius: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\ngrade: B\n", "climates/my-town.yaml:8: relative_humidity_percent: humidity is given in one form only")]
    public void Climate_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("climates/my-town.yaml", Town, good, bad, message);

    [Theory]
    [InlineData("climate: us-dulles", "climate: nowhere", "facilities/me.yaml:3: entries.climate: 'nowhere' is no id of climates")]
    [InlineData("plant: outside-air", "plant: open-window", "facilities/me.yaml:3: entries.plant: 'open-window' is not one of outside-air, water-economiser, chilled-water, rear-door, direct-liquid")]
    [InlineData("pue: 1.2", "pue: 0.9", "facilities/me.yaml:3: entries.pue: '0.9' is not a number from 1 to 10")]
    public void Facility_Faulty_IsRefusedWithFileAndLine(string good, string bad, string message) =>
        Refused("facilities/me.yaml", Operators, good, bad, message);

    [Fact]
    public void Site_WithAnUnknownClimate_IsRefused() =>
        Refused("sites/my-hall.yaml", Yamls.Site, "air_pue", "climate: nowhere\nair_pue", "sites/my-hall.yaml:5: climate: 'nowhere' is no id of climates");

    [Fact]
    public void Climates_Embedded_AreShownWithTheirSource()
    {
        Catalogue catalogue = Catalogue.LoadEmbedded();
        CatalogEntry dulles = catalogue.FindEntries("us-dulles").ShouldHaveSingleItem();
        dulles.Fields.ShouldContain(f => f.Name == "mean_daily_high_celsius" && f.Source!.Id == "noaa-ccd-2018");
        catalogue.ClimateOf(catalogue.FindSite("us-virginia"))!.Id.ShouldBe("us-dulles");
        catalogue.ClimateOf(catalogue.FindSite("iceland")).ShouldBeNull();
        catalogue.FindSystem("vera-rubin-nvl72").HighestLiquidSupply!.InCelsius.ShouldBe(45);
    }

    private static void Refused(string file, string yaml, string good, string bad, string message)
    {
        yaml.ShouldContain(good);
        using OverlayFolder folder = new OverlayFolder().With(file, yaml.Replace(good, bad, StringComparison.Ordinal));
        string found = Should.Throw<InputException>(folder.Load).Message;
        found.ShouldStartWith(message);
        found.ShouldNotContain('\n');
    }
}
