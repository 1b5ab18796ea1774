namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>climates/</c>.</summary>
internal static class ClimateReader
{
    private const double Coldest = -90;
    private const double Hottest = 60;

    internal static IEnumerable<Climate> Read(EntryReader r)
    {
        Climate climate = new()
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Station = r.Text("station"),
            Period = r.Text("period"),
            ElevationInMetres = r.OptionalNumber("elevation_m", -500, 6000) ?? throw r.Missing("elevation_m"),
            MeanDailyHighCelsius = Temperatures(r, "mean_daily_high_celsius"),
            MeanDailyLowCelsius = Temperatures(r, "mean_daily_low_celsius"),
            Humidity = ReadHumidity(r),
            Grade = r.Grade(),
            Source = r.Source(),
            Note = r.OptionalText("note"),
        };
        for (int month = 0; month < climate.MeanDailyHighCelsius.Count; month++)
        {
            if (climate.MeanDailyLowCelsius[month] >= climate.MeanDailyHighCelsius[month])
            {
                throw r.Problem("mean_daily_low_celsius", $"month {month + 1} is not below its high");
            }
        }

        yield return climate;
    }

    private static IReadOnlyList<double> Temperatures(EntryReader r, string key) =>
        r.Months(key, Coldest, Hottest) is { Count: > 0 } months ? months : throw r.Missing(key);

    private static ClimateHumidity ReadHumidity(EntryReader r)
    {
        ClimateHumidity humidity = new(
            r.Months("relative_humidity_percent", 1, 100),
            r.Months("morning_relative_humidity_percent", 1, 100),
            r.Months("afternoon_relative_humidity_percent", 1, 100),
            r.Months("dew_point_celsius", Coldest, Hottest));
        if (humidity.MorningRelativePercent.Count != humidity.AfternoonRelativePercent.Count)
        {
            throw r.Problem("morning_relative_humidity_percent", "stands with 'afternoon_relative_humidity_percent'");
        }

        int forms = (humidity.RelativePercent.Count + humidity.MorningRelativePercent.Count + humidity.DewPointCelsius.Count) / 12;
        return forms <= 1 ? humidity : throw r.Problem("relative_humidity_percent", "humidity is given in one form only");
    }
}
