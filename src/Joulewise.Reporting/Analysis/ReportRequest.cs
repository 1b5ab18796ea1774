using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The question a report answers.</summary>
public sealed record ReportRequest
{
    /// <summary>Gets what the report is about.</summary>
    public ReportTopic Topic { get; init; } = ReportTopic.Efficiency;

    /// <summary>Gets the model: a catalogue id or alias.</summary>
    public string Model { get; init; } = "deepseek-r1";

    /// <summary>Gets the traffic: a catalogue id or alias, such as <c>8k/1k</c>, or nominal lengths, such as <c>8192/1024</c>.</summary>
    public string Workload { get; init; } = "8k/1k";

    /// <summary>Gets the latency promise: output tokens per second of one user.</summary>
    public TokenRate Interactivity { get; init; } = TokenRate.FromPerSecond(40);

    /// <summary>Gets the longest median time to first token a compared configuration may have; <see langword="null"/> for no limit.</summary>
    /// <value>10 s: a queue that nobody would wait in is not a service at the promised interactivity.</value>
    public Duration? TtftLimit { get; init; } = Duration.FromSeconds(10);

    /// <summary>Gets the other latency promises the table is repeated at.</summary>
    public IReadOnlyList<TokenRate> OtherInteractivities { get; init; } =
        [.. new double[] { 20, 75, 100, 150 }.Select(TokenRate.FromPerSecond)];

    /// <summary>Gets the site: a catalogue id or alias.</summary>
    public string Site { get; init; } = Catalogue.DefaultSiteId;

    /// <summary>Gets the accelerators to compare; empty compares all that have evidence.</summary>
    public IReadOnlyList<string> Accelerators { get; init; } = [];

    /// <summary>Gets the weights' precision both sides of the like-for-like comparison use; empty picks the one most accelerators reach the operating point with.</summary>
    public string Precision { get; init; } = string.Empty;

    /// <summary>Gets the share of time the fleet works: 5th percentile, middle and 95th percentile.</summary>
    public (Ratio Low, Ratio Central, Ratio High) Utilisation { get; init; } =
        (Ratio.FromFraction(0.4), Ratio.FromFraction(0.65), Ratio.FromFraction(0.9));

    /// <summary>Gets a value indicating whether the chapters on other models are included.</summary>
    public bool IncludeOtherModels { get; init; } = true;

    /// <summary>Gets the command line that asks this question, for the report's reproduction line.</summary>
    public string Command { get; init; } = "joulewise report";
}
