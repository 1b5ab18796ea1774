using System.Globalization;
using System.Text.Json.Nodes;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>One configuration as JSON.</summary>
internal static class PointJson
{
    /// <summary>A figure with six significant digits: more than any prediction deserves.</summary>
    public static double Rounded(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static JsonObject Of(SearchPoint point) => new()
    {
        ["configuration"] = Configuration(point.Configuration),
        ["ttft_s"] = Predicted(point.Prediction.TtftSeconds, point),
        ["tpot_s"] = Predicted(point.Prediction.TpotSeconds, point),
        ["longest_gap_s"] = Rounded(point.LongestGapSeconds),
        ["output_tokens_per_s_per_accelerator"] = Predicted(point.Prediction.OutputTokensPerSecondPerAccelerator, point),
        ["output_tokens_per_s"] = Estimated(point.TotalOutput, r => r.InPerSecond),
        ["board_power_w"] = Predicted(point.Prediction.PowerWattsPerAccelerator, point),
        ["board_joules_per_output_token"] = Predicted(point.Prediction.JoulesPerOutputToken, point),
        ["joules_per_output_token"] = Estimated(point.Energy?.Estimate, e => e.InJoulesPerToken),
        ["tokens_per_s_per_mw"] = Estimated(point.Yield?.Estimate, y => y.InTokensPerSecondPerMegawatt),
        ["basis"] = point.Energy is { } energy ? $"{energy.Basis.Boundary}, {energy.Basis.Capacity}, {energy.Basis.Tokens}" : null,
        ["facility_power_w"] = Estimated(point.FacilityPower, p => p.InWatts),
        ["usd_per_million_output_tokens"] = Estimated(point.Cost, c => c.InDollarsPerMillion),
        ["binding"] = new JsonObject
        {
            ["limit"] = point.Binding.Limit,
            ["resource"] = point.Binding.Resource,
            ["resource_share"] = Rounded(point.Binding.ResourceShare),
            ["power_limited"] = point.Binding.PowerLimited,
            ["clock"] = Rounded(point.Clock),
        },
        ["grade"] = point.Grade.ToString(),
        ["may_miss_promise"] = point.MayMiss,
        ["extrapolated"] = new JsonArray([.. point.Prediction.Extrapolated.Select(e => (JsonNode)e)]),
    };

    public static JsonObject? Estimated<T>(Estimate<T>? estimate, Func<T, double> inUnit)
        where T : struct, IQuantity<T> => estimate is null ? null : new JsonObject
        {
            ["value"] = Rounded(inUnit(estimate.Value)),
            ["low"] = Rounded(inUnit(estimate.Interval.Low)),
            ["high"] = Rounded(inUnit(estimate.Interval.High)),
            ["grade"] = estimate.Grade.ToString(),
            ["sources"] = new JsonArray([.. estimate.Sources.Select(s => (JsonNode)s.Id)]),
        };

    public static JsonObject Configuration(ServingConfiguration one) => new()
    {
        ["engine"] = one.Engine,
        ["engine_version"] = one.EngineVersion.Length > 0 ? one.EngineVersion : null,
        ["precision"] = one.Precision,
        ["kv_precision"] = one.KvPrecision,
        ["speculation"] = one.Speculation,
        ["power_cap_w"] = one.PowerCapWatts,
        ["replicas"] = one.Replicas,
        ["accelerators"] = one.Accelerators,
        ["decode"] = Pool(one.Decode),
        ["prefill"] = one.Prefill is { } prefill ? Pool(prefill) : null,
    };

    private static JsonObject? Predicted(PredictedFigure? figure, SearchPoint point) => figure is not { } f ? null : new JsonObject
    {
        ["value"] = Rounded(f.Value),
        ["low"] = Rounded(f.Low),
        ["high"] = Rounded(f.High),
        ["grade"] = point.Grade.ToString(),
        ["sources"] = new JsonArray(ModelSource.Source.Id),
    };

    private static JsonObject Pool(WorkerPool pool) => new()
    {
        ["accelerator"] = pool.Accelerator,
        ["workers"] = pool.Workers,
        ["tp"] = pool.TensorParallel,
        ["dp_attention"] = pool.DataParallelAttention,
        ["pp"] = pool.PipelineParallel,
        ["ep"] = pool.ExpertParallelSize,
        ["requests_per_worker"] = pool.SequencesPerWorker,
        ["chunk_tokens"] = pool.ChunkTokens > 0 ? pool.ChunkTokens : null,
    };
}
