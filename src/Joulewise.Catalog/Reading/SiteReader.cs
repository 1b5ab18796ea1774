using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>sites/</c>.</summary>
internal static class SiteReader
{
    private const double HighestPue = 10;

    internal static IEnumerable<Site> Read(EntryReader r)
    {
        yield return new Site
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Aliases = r.Texts("aliases"),
            Country = ReadCountry(r),
            ElectricityPrice = r.Figure<EnergyPrice>("electricity_price", allowZero: true),
            Tariff = r.Map("tariff") is { } tariff ? TariffReader.Read(tariff, r) : null,
            GridCarbon = r.Figure<CarbonIntensity>("grid_carbon", allowZero: true),
            ClimateId = r.Reference("climate", Kinds.Climates),
            AirPue = ReadPue(r, "air_pue"),
            LiquidPue = ReadPue(r, "liquid_pue"),
            Note = r.OptionalText("note"),
        };
    }

    private static string ReadCountry(EntryReader r)
    {
        string country = r.OptionalText("country");
        return country.Length == 0 || (country.Length == 2 && country.All(char.IsAsciiLetterUpper))
            ? country
            : throw r.Problem("country", $"{Messages.Show(country)} is not a country code of two capital letters");
    }

    private static PueRange ReadPue(EntryReader site, string key)
    {
        EntryReader r = site.Map(key) ?? throw site.Missing(key);
        PueRange range = new(
            r.Share("low", 1, HighestPue),
            r.Share("central", 1, HighestPue),
            r.Share("high", 1, HighestPue),
            r.Grade(),
            r.Source());
        r.End();
        return range.Low <= range.Central && range.Central <= range.High
            ? range
            : throw site.Problem(key, "'low', 'central' and 'high' must rise");
    }
}
