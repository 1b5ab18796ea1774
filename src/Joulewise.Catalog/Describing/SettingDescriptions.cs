namespace Joulewise.Catalog;

/// <summary>Shows engines, sites, prices and workloads.</summary>
internal static class SettingDescriptions
{
    internal static CatalogEntry Describe(ServingEngine e) => new(
        Kinds.Engines,
        e.Id,
        e.Name,
        e.Aliases,
        new FieldList()
            .Add("disaggregates", e.Disaggregates ? "true" : "false")
            .Add("vendors", Messages.List(e.Vendors))
            .Add("reference", e.Reference)
            .Add("note", e.Note)
            .Fields);

    internal static CatalogEntry Describe(Site s) => new(
        Kinds.Sites,
        s.Id,
        s.Name,
        s.Aliases,
        new FieldList()
            .Add("country", s.Country)
            .Add("electricity_price", s.ElectricityPrice, "USD/kWh")
            .AddTariff(s.Tariff)
            .Add("grid_carbon", s.GridCarbon, "gCO2e/kWh")
            .Add("climate", s.ClimateId)
            .Add("air_pue", Range(s.AirPue), s.AirPue.Grade, s.AirPue.Source)
            .Add("liquid_pue", Range(s.LiquidPue), s.LiquidPue.Grade, s.LiquidPue.Source)
            .Add("note", s.Note)
            .Fields);

    internal static CatalogEntry Describe(PriceEntry p) => new(
        Kinds.Prices,
        p.Id,
        $"{p.AcceleratorId}, {p.Kind}, {p.Tier}",
        [],
        new FieldList()
            .Add("accelerator", p.AcceleratorId)
            .Add("kind", p.Kind)
            .Add("tier", p.Tier)
            .Add("cost", p.Cost, "USD/h")
            .Fields);

    internal static CatalogEntry Describe(Workload w) => new(
        Kinds.Workloads,
        w.Id,
        w.Name,
        w.Aliases,
        new FieldList()
            .Add("load", w.Load)
            .Add("model", w.ModelId)
            .Add("nominal_input_tokens", w.NominalInputTokens)
            .Add("nominal_output_tokens", w.NominalOutputTokens)
            .Add("input_tokens", w.InputTokens, "tokens")
            .Add("output_tokens", w.OutputTokens, "tokens")
            .Add("ttft_limit", w.TtftLimit, "ms")
            .Add("tpot_limit", w.TpotLimit, "ms")
            .Add("end_to_end_limit", w.EndToEndLimit, "ms")
            .Add("limit_percentile", w.LimitPercentile)
            .Add("note", w.Note)
            .Fields);

    private static string Range(PueRange range) =>
        $"{FieldList.Number(range.Central.InFraction)} ({FieldList.Number(range.Low.InFraction)} to {FieldList.Number(range.High.InFraction)})";
}
