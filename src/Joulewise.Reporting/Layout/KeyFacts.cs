using System.Globalization;

namespace Joulewise.Reporting;

/// <summary>The header of a report in words.</summary>
internal static class KeyFacts
{
    /// <summary>The facts a reader needs before the first figure.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The facts, in reading order.</returns>
    public static IReadOnlyList<KeyFact> Leading(ReportHeader header) =>
    [
        new("Functional unit", header.FunctionalUnit),
        new("Model", Model(header.Model)),
        new("Traffic", Traffic(header.Workload)),
        new("Service level", ServiceLevel(header.Sla)),
        new("Boundary", header.BoundaryLayer),
        new("Capacity basis", header.CapacityBasis),
        new("Token basis", header.TokenBasis),
        new("Evidence until", header.GeneratedUtc),
    ];

    /// <summary>The rest of the header, for the record at the end.</summary>
    /// <param name="header">The header.</param>
    /// <returns>The facts, in reading order.</returns>
    public static IReadOnlyList<KeyFact> Remaining(ReportHeader header) =>
    [
        new("Weights", string.Join(", ", header.Model.Repository, "revision " + header.Model.Revision, "weights " + header.Model.Precision, "KV cache " + header.Model.KvPrecision)),
        new("Output quality", Quality(header.Quality)),
        new("Requests", Requests(header.Workload)),
        new("Topic", header.Topic),
        new("Report", header.ReportId),
        new("Program", "Joulewise " + header.ToolVersion + ", commit " + header.GitCommit),
        new("Evidence hash", header.EvidenceHash),
    ];

    private static string Model(ModelIdentity model) =>
        model.Precision.Length == 0 ? model.Repository : model.Repository + ", " + model.Precision + " weights";

    private static string Traffic(TrafficIdentity traffic) =>
        traffic is { IslTokens: double input, OslTokens: double output }
            ? string.Create(CultureInfo.InvariantCulture, $"{traffic.Name}: {Plain(input)} tokens in, {Plain(output)} tokens out")
            : traffic.Name;

    private static string Requests(TrafficIdentity traffic)
    {
        string cache = traffic.CacheHit is double hit ? Plain(hit * 100) + " % prefix-cache hits" : "prefix-cache hits not recorded";
        return traffic.Arrival + "; " + cache;
    }

    private static string ServiceLevel(ServiceLevel level)
    {
        List<string> parts = [];
        if (level.InteractivityTokensPerSPerUser is double speed)
        {
            parts.Add(Plain(speed) + " tokens/s per user");
        }

        if (level.TpotMs is double tpot)
        {
            parts.Add(Plain(tpot) + " ms per output token");
        }

        parts.Add(level.TtftMs is double ttft ? "first token within " + Plain(ttft) + " ms" : "no limit on the first token");
        parts.Add(level.Percentile);
        return string.Join(", ", parts.Where(static part => part.Length > 0));
    }

    private static string Quality(QualityParity quality)
    {
        if (quality is not { Value: double value, Reference: double reference })
        {
            return quality.Statement;
        }

        string ratio = quality.Ratio is double share ? " (" + Plain(share * 100) + " % of it)" : string.Empty;
        return quality.Metric + " " + Plain(value) + " against " + Plain(reference) + ratio + ". " + quality.Statement;
    }

    private static string Plain(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
