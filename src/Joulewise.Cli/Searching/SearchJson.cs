using System.Text.Json.Nodes;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>An answer to a search as JSON: every figure with interval, unit in its name, grade and sources.</summary>
internal static class SearchJson
{
    public static void Write(IHost host, SearchResult result, LaunchPlan? launch) => JsonOutput.Write(host, Of(result, launch));

    private static JsonObject Of(SearchResult result, LaunchPlan? launch) => new()
    {
        ["question"] = Question(result.Question, result.Precisions),
        ["configurations"] = result.Configurations,
        ["evaluated"] = result.Evaluated,
        ["best"] = result.Ranked is [RankedPoint best, ..] ? PointJson.Of(best.Point) : null,
        ["launch"] = launch is null ? null : Launch(launch),
        ["power_limits"] = new JsonArray([.. result.CapCurve.Select(PointJson.Of)]),
        ["kinds_in_all"] = result.KindsInAll,
        ["kinds"] = new JsonArray([.. result.Ranked.Select(r => Ranked(r, result.Question.Objective))]),
        ["frontier_points_in_all"] = result.FrontierInAll,
        ["frontier"] = new JsonArray([.. result.Frontier.Select(PointJson.Of)]),
        ["without_answer"] = new JsonArray([.. result.Refused.Select(r => new JsonObject { ["accelerator"] = r.Accelerator, ["why"] = r.Reason })]),
    };

    private static JsonObject Launch(LaunchPlan launch) => new()
    {
        ["versions"] = new JsonArray([.. launch.Versions.Select(v => (JsonNode)v)]),
        ["commands"] = new JsonArray([.. launch.Commands.Select(c => new JsonObject { ["purpose"] = c.Purpose, ["count"] = c.Count, ["accelerators"] = c.Accelerators, ["line"] = c.Line })]),
        ["files"] = new JsonArray([.. launch.Files.Select(f => new JsonObject { ["name"] = f.Name, ["text"] = f.Text })]),
        ["notes"] = new JsonArray([.. launch.Notes.Select(n => (JsonNode)n)]),
    };

    private static JsonObject Ranked(RankedPoint ranked, Objective objective)
    {
        JsonObject point = PointJson.Of(ranked.Point);
        point["objective"] = objective switch
        {
            Objective.Joules => "joules_per_output_token",
            Objective.Cost => "usd_per_million_output_tokens",
            _ => "output_tokens_per_s",
        };
        point["score"] = PointJson.Rounded(ranked.Score);
        point["tied_with_best"] = ranked.IsTied;
        point["quoted"] = ranked.IsQuoted;
        point["against_best"] = ranked.Why;
        return point;
    }

    private static JsonObject Question(SearchQuestion question, IReadOnlyList<string> precisions) => new()
    {
        ["model"] = question.Model.Id,
        ["accelerators"] = new JsonArray([.. question.Accelerators.Select(a => (JsonNode)a.Id)]),
        ["prefill_accelerators"] = new JsonArray([.. question.PrefillAccelerators.Select(a => (JsonNode)a.Id)]),
        ["accelerator_count"] = question.Supply.Accelerators,
        ["feed_w"] = question.Supply.Feed?.InWatts,
        ["counted_by"] = question.Supply.Feed is null ? null : question.Supply.Draw == DrawBasis.Provisioned ? "limit" : "expected",
        ["input_tokens"] = question.InputTokens,
        ["output_tokens"] = question.OutputTokens,
        ["ttft_limit_s"] = question.TtftLimit?.InSeconds,
        ["tpot_limit_s"] = question.TpotLimit?.InSeconds,
        ["gap_limit_s"] = question.GapLimit?.InSeconds,
        ["objective"] = question.Objective.ToString().ToLowerInvariant(),
        ["precisions"] = new JsonArray([.. precisions.Select(p => (JsonNode)p)]),
        ["boundary"] = question.Boundary.ToString(),
        ["site"] = question.Site.Id,
    };
}
