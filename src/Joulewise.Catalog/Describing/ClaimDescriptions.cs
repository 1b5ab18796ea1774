using System.Globalization;

namespace Joulewise.Catalog;

/// <summary>Shows claims.</summary>
internal static class ClaimDescriptions
{
    internal static CatalogEntry Describe(Claim c)
    {
        FieldList list = new FieldList()
            .Add("claimant", c.Claimant)
            .Add("date", c.Date)
            .Add("source", c.Source.Title, Quantities.Grade.E, c.Source)
            .Add("metric", Name(c.Metric.ToString()))
            .Add("bound", Name(c.Bound.ToString()))
            .Add("multiple", c.Multiple, "1")
            .Add("energy_per_token", c.EnergyPerToken, "J/token")
            .Add("tokens_per_megawatt", c.TokensPerMegawatt, "tokens/s/MW")
            .Add("token_price", c.TokenPrice, "USD/Mtoken")
            .Add("rate", c.Rate, "tokens/s")
            .Add("power", c.Power, "W");
        Describe(list, "subject", c.Subject);
        if (c.Baseline is { } baseline)
        {
            Describe(list, "baseline", baseline);
        }

        list.Add("boundary", c.Boundary)
            .Add("price_basis", c.PriceBasis)
            .Add("states", c.States)
            .Add("does_not_state", c.DoesNotState)
            .Add("note", c.Note);
        return new CatalogEntry(Kinds.Claims, c.Id, c.Statement, c.Aliases, list.Fields);
    }

    private static void Describe(FieldList list, string side, ClaimSide s) => list
        .Add(side, s.Name)
        .Add($"{side}.accelerator", s.AcceleratorId)
        .Add($"{side}.system", s.SystemId)
        .Add($"{side}.model", s.ModelId)
        .Add($"{side}.workload", s.WorkloadId)
        .Add($"{side}.precision", s.Precision)
        .Add($"{side}.speculation", s.Speculation)
        .Add($"{side}.engine", s.EngineId)
        .Add($"{side}.mode", s.Mode)
        .Add($"{side}.as_of", s.AsOf)
        .Add($"{side}.accelerators", s.Accelerators)
        .Add($"{side}.batch_requests", s.BatchRequests)
        .Add($"{side}.interactivity", s.Interactivity, "tokens/s")
        .Add($"{side}.throughput", s.Throughput, "tokens/s")
        .Add($"{side}.total_throughput", s.TotalThroughput, "tokens/s")
        .Add($"{side}.counts_input", s.CountsInput ? "true" : string.Empty)
        .Add($"{side}.price", s.Price, "USD/h")
        .Add($"{side}.price_kind", s.PriceKind)
        .Add($"{side}.price_tier", s.PriceTier)
        .Add($"{side}.token_price", s.TokenPrice, "USD/Mtoken")
        .Add($"{side}.power", s.Power, "W")
        .Add($"{side}.total_power", s.TotalPower, "W")
        .Add($"{side}.power_kind", s.PowerKind == ClaimPower.NotStated ? string.Empty : Name(s.PowerKind.ToString()))
        .Add($"{side}.tokens_per_megawatt", s.TokensPerMegawatt, "tokens/s/MW")
        .Add($"{side}.energy_per_token", s.EnergyPerToken, "J/token")
        .Add($"{side}.note", s.Note);

    /// <summary>The name of an enumeration's member as files write it: <c>PeakPerWatt</c> is <c>peak-per-watt</c>.</summary>
    private static string Name(string member) =>
        string.Concat(member.Select((c, i) => (i > 0 && char.IsUpper(c) ? "-" : string.Empty) + char.ToLower(c, CultureInfo.InvariantCulture)));
}
