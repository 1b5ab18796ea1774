using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads a side of a claim.</summary>
internal static class ClaimSideReader
{
    private static readonly Dictionary<string, ClaimPower> PowerKinds = new(StringComparer.Ordinal)
    {
        ["not-stated"] = ClaimPower.NotStated,
        ["provisioned"] = ClaimPower.Provisioned,
        ["tdp"] = ClaimPower.Tdp,
        ["board"] = ClaimPower.Board,
        ["node-wall"] = ClaimPower.NodeWall,
        ["rack"] = ClaimPower.Rack,
    };

    /// <summary>Reads the keys of a side.</summary>
    internal static ClaimSide Read(EntryReader r)
    {
        ClaimSide side = new()
        {
            Name = r.Text("name"),
            AcceleratorId = r.Reference("accelerator", Kinds.Accelerators),
            SystemId = r.Reference("system", Kinds.Systems),
            ModelId = r.Reference("model", Kinds.Models),
            WorkloadId = r.Reference("workload", Kinds.Workloads),
            Precision = r.Has("precision") ? r.Choice("precision", "bf16", "fp16", "fp8", "fp4", "mxfp8", "mxfp4", "int8", "int4") : string.Empty,
            Speculation = r.Has("speculation") ? r.Choice("speculation", "none", "mtp", "draft") : string.Empty,
            EngineId = r.Reference("engine", Kinds.Engines),
            Mode = r.Has("mode") ? r.Choice("mode", "aggregated", "disaggregated") : string.Empty,
            AsOf = r.Has("as_of") ? ClaimReader.ReadDate(r, "as_of") : string.Empty,
            Accelerators = r.OptionalCount("accelerators"),
            BatchRequests = r.OptionalCount("batch_requests"),
            Interactivity = r.Figure<TokenRate>("interactivity"),
            Throughput = r.Figure<TokenRate>("throughput"),
            TotalThroughput = r.Figure<TokenRate>("total_throughput"),
            CountsInput = r.Flag("counts_input"),
            Price = r.Figure<MoneyRate>("price"),
            PriceKind = r.Has("price_kind") ? r.Choice("price_kind", "owned", "rented") : string.Empty,
            PriceTier = r.OptionalText("price_tier"),
            TokenPrice = r.Figure<TokenPrice>("token_price"),
            Power = r.Figure<Power>("power"),
            TotalPower = r.Figure<Power>("total_power"),
            PowerKind = r.Has("power_kind") ? PowerKinds[r.Choice("power_kind", [.. PowerKinds.Keys])] : ClaimPower.NotStated,
            TokensPerMegawatt = r.Figure<TokenRatePerPower>("tokens_per_megawatt"),
            EnergyPerToken = r.Figure<EnergyPerToken>("energy_per_token"),
            Note = r.OptionalText("note"),
        };
        r.End();
        return side;
    }
}
