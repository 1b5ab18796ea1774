using System.Globalization;
using System.Text.Json.Nodes;
using Joulewise.Simulation;

namespace Joulewise.Cli;

/// <summary>A simulation as JSON. What is not known is <c>null</c>.</summary>
internal static class SimulateJson
{
    public static JsonObject Of(IReadOnlyList<SimulationSummary> summaries, IReadOnlyList<SimulationSummary> compared)
    {
        JsonObject one = Of(summaries[0]);
        if (compared.Count > 0)
        {
            one["compared"] = Of(compared[0]);
            one["seeds"] = new JsonArray([.. summaries.Select(s => JsonValue.Create(s.Seed))]);
            one["differences"] = new JsonArray([.. SimulationComparison.Of(summaries, compared).Select(Of)]);
        }

        return one;
    }

    private static JsonObject Of(ComparedFigure f) => new()
    {
        ["figure"] = f.Name,
        ["first"] = Number(f.First),
        ["second"] = Number(f.Second),
        ["difference"] = Number(f.Difference),
        ["low"] = Number(f.Difference - f.HalfWidth),
        ["high"] = Number(f.Difference + f.HalfWidth),
    };

    private static JsonObject Of(SimulationSummary s) => new()
    {
        ["scenario"] = s.Name,
        ["model"] = s.Model,
        ["site"] = s.Site,
        ["router"] = s.Routing.ToString().ToLowerInvariant(),
        ["seed"] = s.Seed,
        ["cells"] = s.Cells,
        ["cells_simulated"] = s.SimulatedCells,
        ["simulated_s"] = Number(s.Seconds),
        ["requests"] = s.Arrived,
        ["answered"] = s.Finished,
        ["unanswered"] = s.Unanswered,
        ["input_tokens"] = s.InputTokens,
        ["output_tokens"] = s.OutputTokens,
        ["output_tokens_per_s"] = Number(s.OutputTokens / s.Seconds),
        ["goodput_tokens_per_s"] = Number(s.GoodTokens / s.Seconds),
        ["classes"] = new JsonArray([.. s.Classes.Select(ClassOf)]),
        ["itl_s"] = Latency(s.Itl),
        ["pools"] = new JsonArray([.. s.Pools.Select(PoolOf)]),
        ["energy"] = new JsonArray([.. s.Energy.Select(e => new JsonObject
        {
            ["boundary"] = e.Boundary.ToString(),
            ["joules"] = Number(e.Joules),
            ["joules_per_output_token_with_idle"] = PointJson.Estimated(e.WithIdle, j => j.InJoulesPerToken),
            ["joules_per_output_token_active"] = PointJson.Estimated(e.Active, j => j.InJoulesPerToken),
        })]),
        ["tokens_per_s_per_mw"] = PointJson.Estimated(s.Yield, y => y.InTokensPerSecondPerMegawatt),
        ["accelerator_usd_per_million_output_tokens"] = Number(s.AcceleratorDollarsPerMillionTokens),
        ["energy_usd_per_million_output_tokens"] = Number(s.EnergyDollarsPerMillionTokens),
        ["carbon_g"] = Number(s.CarbonGrams),
        ["mean_facility_power_w"] = Number(s.MeanWatts),
        ["peak_facility_power_w"] = new JsonArray([.. s.Peaks.Select(p => new JsonObject { ["mean_over_s"] = p.Seconds, ["power_w"] = Number(p.Watts) })]),
        ["budget"] = s.HasBudget ? new JsonObject { ["over_s"] = Number(s.BudgetOverSeconds), ["held_s"] = Number(s.BudgetHeldSeconds) } : null,
        ["preemptions"] = s.Preemptions,
        ["failures"] = s.Failures,
        ["moved_requests"] = s.Migrations,
        ["discarded_tokens"] = s.DiscardedTokens,
        ["sent_cache_tokens"] = s.SentTokens,
        ["cached_prompt_tokens"] = s.CachedTokens,
        ["worker_starts"] = s.Starts,
        ["events"] = s.Events,
        ["event_hash"] = s.Hash.ToString("x16", CultureInfo.InvariantCulture),
    };

    private static JsonObject ClassOf(ClassSummary c) => new()
    {
        ["name"] = c.Name,
        ["ttft_promise_s"] = Number(c.TtftPromiseSeconds),
        ["tpot_promise_s"] = Number(c.TpotPromiseSeconds),
        ["requests"] = c.Arrived,
        ["answered"] = c.Finished,
        ["kept_promise"] = c.Good,
        ["input_tokens"] = c.InputTokens,
        ["output_tokens"] = c.OutputTokens,
        ["good_output_tokens"] = c.GoodTokens,
        ["ttft_s"] = Latency(c.Ttft),
        ["tpot_s"] = Latency(c.Tpot),
        ["end_to_end_s"] = Latency(c.EndToEnd),
    };

    private static JsonObject PoolOf(PoolSummary p) => new()
    {
        ["name"] = p.Name,
        ["role"] = p.Role,
        ["accelerator"] = p.Accelerator,
        ["engine"] = p.Engine,
        ["precision"] = p.Precision,
        ["workers"] = p.Workers,
        ["accelerators"] = p.Accelerators,
        ["cache_tokens_per_replica"] = p.CacheTokens,
        ["active_share"] = Number(p.ActiveShare),
        ["serving_share"] = Number(p.ServingShare),
        ["board_joules"] = new JsonObject
        {
            ["prefill"] = Number(p.PrefillJoules),
            ["of_that_repeated"] = Number(p.RepeatedJoules),
            ["decode"] = Number(p.DecodeJoules),
            ["idle"] = Number(p.IdleJoules),
            ["starting"] = Number(p.StartingJoules),
            ["standby"] = Number(p.StandbyJoules),
        },
        ["facility_joules"] = Number(p.FacilityJoules),
        ["accelerator_usd"] = Number(p.Dollars),
    };

    private static JsonObject Latency(LatencyFigures l) => new()
    {
        ["mean"] = Number(l.Mean),
        ["p50"] = Number(l.Median),
        ["p90"] = Number(l.Percentile90),
        ["p99"] = Number(l.Percentile99),
        ["longest"] = Number(l.Most),
    };

    private static double? Number(double value) => double.IsFinite(value) ? PointJson.Rounded(value) : null;
}
