namespace Joulewise.Catalog;

/// <summary>Shows climates and facilities.</summary>
internal static class ClimateDescriptions
{
    internal static CatalogEntry Describe(Climate c) => new(Kinds.Climates, c.Id, c.Name, [], Fields(c));

    internal static CatalogEntry Describe(FacilityEntry f) => new(
        Kinds.Facilities,
        f.Id,
        $"{f.Operator}, {f.Place}",
        [],
        new FieldList()
            .Add("climate", f.ClimateId)
            .Add("plant", f.Plant)
            .Add("plant_read_from_pue", f.PlantReadFromPue ? "true" : "false")
            .Add("power", f.Power)
            .Add("counts_offices", f.CountsOffices ? "true" : "false")
            .Add("pue", FieldList.Number(f.Pue.Value.InFraction), f.Pue.Grade, f.Pue.Source, f.Pue.Note)
            .Fields);

    private static IReadOnlyList<CatalogField> Fields(Climate c)
    {
        FieldList fields = new FieldList()
            .Add("station", c.Station)
            .Add("period", c.Period)
            .Add("elevation_m", c.ElevationInMetres);
        AddMonths(fields, c, "mean_daily_high_celsius", c.MeanDailyHighCelsius);
        AddMonths(fields, c, "mean_daily_low_celsius", c.MeanDailyLowCelsius);
        AddMonths(fields, c, "relative_humidity_percent", c.Humidity.RelativePercent);
        AddMonths(fields, c, "morning_relative_humidity_percent", c.Humidity.MorningRelativePercent);
        AddMonths(fields, c, "afternoon_relative_humidity_percent", c.Humidity.AfternoonRelativePercent);
        AddMonths(fields, c, "dew_point_celsius", c.Humidity.DewPointCelsius);
        return fields.Add("note", c.Note).Fields;
    }

    private static void AddMonths(FieldList fields, Climate c, string name, IReadOnlyList<double> months)
    {
        if (months.Count > 0)
        {
            fields.Add(name, string.Join(", ", months.Select(FieldList.Number)), c.Grade, c.Source);
        }
    }
}
