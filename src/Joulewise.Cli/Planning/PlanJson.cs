using System.Text.Json.Nodes;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>A plan as JSON: every figure with interval, grade and the inputs that trace it.</summary>
internal static class PlanJson
{
    public static void Write(IHost host, PlanQuestion question, PlanResult plan, long configurations) => JsonOutput.Write(host, new JsonObject
    {
        ["question"] = Question(question),
        ["configurations"] = configurations,
        ["choice"] = plan.Choice is { } choice ? Choice(choice) : null,
        ["candidates"] = new JsonArray([.. plan.Candidates.Select(Candidate)]),
    });

    private static JsonObject Question(PlanQuestion question) => new()
    {
        ["model"] = question.Model.Id,
        ["feed_w"] = question.Feed.InWatts,
        ["demand"] = question.Demand.Origin,
        ["classes"] = new JsonArray([.. question.Demand.Classes.Select(c => new JsonObject
        {
            ["name"] = c.Name,
            ["input_tokens"] = c.InputTokens,
            ["output_tokens"] = c.OutputTokens,
            ["ttft_limit_s"] = c.TtftLimit?.InSeconds,
            ["tpot_limit_s"] = c.TpotLimit?.InSeconds,
        })]),
        ["mode"] = question.Mode.ToString().ToLowerInvariant(),
        ["objective"] = question.Objective.ToString().ToLowerInvariant(),
        ["sized_by"] = question.Sizing == DrawBasis.Provisioned ? "limit" : "expected",
        ["rack_budget_w"] = question.RackBudget?.InWatts,
        ["token_price_usd_per_million"] = question.TokenPrice?.InDollarsPerMillion,
        ["site"] = question.Site.Id,
    };

    private static JsonObject Choice(PlanChoice choice) => new()
    {
        ["accelerator"] = choice.Accelerator,
        ["runner_up"] = choice.RunnerUp,
        ["ratio_to_runner_up"] = PointJson.Estimated(choice.Ratio, r => r.InFraction),
        ["told_apart"] = choice.IsClear,
        ["reason"] = choice.Reason,
    };

    private static JsonObject Candidate(CandidatePlan candidate) => new()
    {
        ["accelerator"] = candidate.Candidate.Accelerator.Id,
        ["system"] = candidate.Candidate.System?.Id,
        ["accelerators"] = candidate.Plan?.Accelerators,
        ["serves_all"] = candidate.Plan?.ServesAll,
        ["why_not"] = candidate.Reason,
        ["pools"] = candidate.Plan is { } plan ? new JsonArray([.. plan.Pools.Select(Pool)]) : null,
        ["figures"] = candidate.Plan is null ? null : new JsonArray([.. PlanFigures.Of(candidate.Plan).Select(Figure)]),
        ["feed_fits"] = candidate.Plan is null ? null : new JsonArray([.. candidate.Plan.FeedFits.Select(f => new JsonObject { ["draw"] = f.Draw, ["accelerators"] = f.Accelerators, ["how"] = f.Note })]),
        ["rack_fits"] = candidate.Plan is null ? null : new JsonArray([.. candidate.Plan.RackFits.Select(f => new JsonObject { ["draw"] = f.Draw, ["systems_per_rack"] = f.SystemsPerRack, ["accelerators_per_rack"] = f.AcceleratorsPerRack, ["racks"] = f.Racks, ["how"] = f.Note })]),
        ["one_degree"] = candidate.Plan?.MarginalDegree.Note,
        ["spans"] = candidate.Plan is null || candidate.Reason.Length > 0 ? null : new JsonArray([.. candidate.Plan.Spans.Select(Span)]),
    };

    private static JsonObject Pool(PoolPlan pool) => new()
    {
        ["class"] = pool.Traffic.Name,
        ["configuration"] = PointJson.Configuration(pool.Option.Configuration),
        ["replicas"] = pool.Replicas,
        ["prefill_accelerators"] = pool.Split.Prefill,
        ["decode_accelerators"] = pool.Split.Decode,
        ["policy"] = pool.Policy.ToString().ToLowerInvariant(),
        ["capacity_requests_per_s"] = PointJson.Estimated(pool.Capacity, r => r.InPerSecond),
        ["output_tokens_per_day"] = PointJson.Estimated(pool.OutputTokens, t => t.InTokens),
        ["served_share"] = PointJson.Estimated(pool.ServedShare, r => r.InFraction),
        ["utilisation"] = PointJson.Estimated(pool.Utilisation, r => r.InFraction),
        ["facility_mwh_per_day"] = PointJson.Estimated(pool.Energy, e => e.InJoules / 3.6e9),
        ["joules_per_output_token"] = PointJson.Estimated(pool.EnergyPerToken?.Estimate, e => e.InJoulesPerToken),
        ["load_curve"] = new JsonArray([.. pool.Option.Curve.Points.Select(p => new JsonObject
        {
            ["requests_per_s"] = PointJson.Rounded(p.Requests.InPerSecond),
            ["board_power_w"] = PointJson.Rounded(p.BoardPower.InWatts),
            ["ttft_s"] = PointJson.Rounded(p.Ttft.InSeconds),
            ["tpot_s"] = PointJson.Rounded(p.Tpot.InSeconds),
        })]),
        ["ledger_w_per_accelerator"] = new JsonArray([.. pool.Ledger.Lines.Select(l => new JsonObject
        {
            ["boundary"] = l.Boundary.ToString(),
            ["part"] = l.Part.ToString(),
            ["power"] = PointJson.Estimated(l.Added, p => p.InWatts),
            ["how"] = l.Explanation,
        })]),
    };

    private static JsonObject Figure(PlanFigure figure) => new()
    {
        ["name"] = figure.Name,
        ["unit"] = figure.Unit,
        ["value"] = Rounded(figure.Value),
        ["low"] = Rounded(figure.Low),
        ["high"] = Rounded(figure.High),
        ["grade"] = figure.Grade.ToString(),
        ["missing"] = figure.Missing.Length > 0 ? figure.Missing : null,
        ["inputs"] = new JsonArray([.. figure.Inputs.Select(i => new JsonObject { ["id"] = i.Id, ["grade"] = i.Grade.ToString(), ["source"] = i.Source.Id, ["title"] = i.Source.Title, ["reference"] = i.Source.Reference, ["date"] = i.Source.Date })]),
    };

    private static JsonObject Span(SpanPlan span) => new()
    {
        ["start_s"] = span.Start.InSeconds,
        ["length_s"] = span.Length.InSeconds,
        ["output_tokens_per_s"] = PointJson.Estimated(span.OutputRate, r => r.InPerSecond),
        ["facility_power_w"] = PointJson.Estimated(span.FacilityPower, p => p.InWatts),
        ["joules_per_output_token"] = PointJson.Estimated(span.EnergyPerToken?.Estimate, e => e.InJoulesPerToken),
        ["utilisation"] = PointJson.Rounded(span.Utilisation.InFraction),
        ["classes"] = new JsonArray([.. span.Pools.Select(p => new JsonObject
        {
            ["class"] = p.Traffic,
            ["offered_requests_per_s"] = PointJson.Rounded(p.Offered.InPerSecond),
            ["served_requests_per_s"] = PointJson.Rounded(p.Served.InPerSecond),
            ["busy_replicas"] = p.BusyReplicas,
            ["utilisation"] = PointJson.Rounded(p.Utilisation.InFraction),
        })]),
    };

    private static double? Rounded(double? value) => value is { } known ? PointJson.Rounded(known) : null;
}
