using System.Text.Json.Nodes;
using Joulewise.Catalog;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary>Tested claims as JSON (docs/claims.md).</summary>
internal static class ClaimsJson
{
    public static void Write(IHost host, ClaimsResult result) => JsonOutput.Write(host, new JsonObject
    {
        ["claims"] = new JsonArray([.. result.Claims.Select(Of)]),
        ["sources"] = new JsonArray([.. result.Sources.Select(s => new JsonObject { ["id"] = s.Id, ["title"] = s.Title, ["reference"] = s.Url, ["date"] = s.Accessed })]),
    });

    private static JsonObject Of(AuditedClaim audited)
    {
        Claim claim = audited.Claim;
        return new JsonObject
        {
            ["id"] = claim.Id,
            ["claimant"] = claim.Claimant,
            ["date"] = claim.Date,
            ["statement"] = claim.Statement,
            ["metric"] = claim.Metric.ToString(),
            ["bound"] = claim.Bound.ToString(),
            ["unit"] = audited.Unit,
            ["claimed"] = Of(audited.Claimed),
            ["verdict"] = audited.Verdict.InWords(),
            ["reason"] = audited.Reason,
            ["own_terms"] = Of(audited.OwnTerms),
            ["todays_constants"] = Of(audited.TodaysConstants),
            ["board_watts"] = Of(audited.BoardWatts),
            ["own_point"] = Of(audited.OwnPoint),
            ["equal_terms"] = Of(audited.EqualTerms),
            ["sides"] = new JsonArray([.. claim.Sides.Zip(audited.Sides, Of)]),
            ["curves"] = new JsonArray([.. audited.Curves.Select(Of)]),
            ["differences"] = new JsonArray([.. audited.Differences.Select(d => (JsonNode)d)]),
            ["boundary"] = claim.Boundary,
            ["price_basis"] = claim.PriceBasis,
            ["states"] = claim.States,
            ["does_not_state"] = claim.DoesNotState,
            ["note"] = claim.Note,
            ["source"] = new JsonObject { ["id"] = claim.Source.Id, ["title"] = claim.Source.Title, ["reference"] = claim.Source.Reference, ["date"] = claim.Source.Date },
        };
    }

    private static JsonObject Of(ClaimSide stated, ClaimSideFigures evidence) => new()
    {
        ["name"] = stated.Name,
        ["accelerator"] = stated.AcceleratorId,
        ["system"] = stated.SystemId,
        ["model"] = stated.ModelId,
        ["workload"] = stated.WorkloadId,
        ["precision"] = stated.Precision,
        ["speculation"] = stated.Speculation,
        ["engine"] = stated.EngineId,
        ["mode"] = stated.Mode,
        ["as_of"] = stated.AsOf,
        ["accelerators"] = stated.Accelerators,
        ["published"] = new JsonObject
        {
            ["interactivity_tokens_per_s_per_user"] = stated.Interactivity?.Value.InPerSecond,
            ["tokens_per_s_per_accelerator"] = stated.Throughput?.Value.InPerSecond,
            ["tokens_per_s"] = stated.TotalThroughput?.Value.InPerSecond,
            ["counts_input"] = stated.CountsInput,
            ["usd_per_hour"] = stated.Price?.Value.InDollarsPerHour,
            ["price_kind"] = stated.PriceKind,
            ["price_tier"] = stated.PriceTier,
            ["usd_per_million_tokens"] = stated.TokenPrice?.Value.InDollarsPerMillion,
            ["power_w_per_accelerator"] = stated.Power?.Value.InWatts,
            ["power_w"] = stated.TotalPower?.Value.InWatts,
            ["power_kind"] = stated.PowerKind.ToString(),
            ["tokens_per_s_per_mw"] = stated.TokensPerMegawatt?.Value.InTokensPerSecondPerMegawatt,
            ["joules_per_token"] = stated.EnergyPerToken?.Value.InJoulesPerToken,
        },
        ["evidence"] = new JsonObject
        {
            ["interactivity_tokens_per_s_per_user"] = evidence.InteractivityTokensPerSPerUser,
            ["configuration"] = evidence.Configuration,
            ["reading"] = evidence.Reading,
            ["output_tokens_per_s_per_accelerator"] = Of(evidence.OutputTokensPerSPerAccelerator),
            ["board_power_w"] = Of(evidence.BoardPowerInWatts),
            ["board_power_how"] = evidence.BoardPowerHow,
            ["joules_per_output_token"] = Of(evidence.JoulesPerOutputToken),
            ["why_missing"] = evidence.WhyMissing,
        },
    };

    private static JsonObject Of(ClaimCurve curve) => new()
    {
        ["name"] = curve.Name,
        ["precision"] = curve.Precision,
        ["speculation"] = curve.Speculation,
        ["points"] = new JsonArray([.. curve.Points.Select(p => new JsonObject { ["interactivity_tokens_per_s_per_user"] = p.InteractivityTokensPerSPerUser, ["test"] = Of(p.Test) })]),
    };

    private static JsonObject Of(ClaimTest test) => new()
    {
        ["figure"] = Of(test.Figure),
        ["agrees"] = test.Agrees,
        ["how"] = test.How,
        ["why_missing"] = test.WhyMissing,
    };

    private static JsonObject? Of(ClaimFigure? figure) => figure is null ? null : new JsonObject
    {
        ["value"] = Rounded(figure.Value),
        ["low"] = Rounded(figure.Low),
        ["high"] = Rounded(figure.High),
        ["grade"] = figure.Grade,
        ["modelled"] = figure.Modelled,
        ["sources"] = new JsonArray([.. figure.SourceIds.Select(s => (JsonNode)s)]),
    };

    private static double Rounded(double value) => PointJson.Rounded(value);
}
