using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>workloads/</c>.</summary>
internal static class WorkloadReader
{
    internal static IEnumerable<Workload> Read(EntryReader r)
    {
        Workload workload = new()
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Aliases = r.Texts("aliases"),
            Load = r.Choice("load", "closed-loop", "offline", "poisson", "trace"),
            ModelId = r.Reference("model", Kinds.Models),
            NominalInputTokens = r.OptionalCount("nominal_input_tokens"),
            NominalOutputTokens = r.OptionalCount("nominal_output_tokens"),
            InputTokens = r.Figure<TokenCount>("input_tokens"),
            OutputTokens = r.Figure<TokenCount>("output_tokens"),
            TtftLimit = r.Figure<Duration>("ttft_limit"),
            TpotLimit = r.Figure<Duration>("tpot_limit"),
            EndToEndLimit = r.Figure<Duration>("end_to_end_limit"),
            LimitPercentile = r.OptionalNumber("limit_percentile", 1, 100),
            Note = r.OptionalText("note"),
        };
        bool limited = workload.TtftLimit is not null || workload.TpotLimit is not null || workload.EndToEndLimit is not null;
        yield return limited == workload.LimitPercentile is not null
            ? workload
            : throw r.Problem("limit_percentile", "stands with limits, and only with them");
    }
}
