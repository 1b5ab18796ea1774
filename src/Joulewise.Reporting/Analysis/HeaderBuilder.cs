using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The machine-readable header. What the sources do not record says so.</summary>
internal static class HeaderBuilder
{
    private const string NotRecorded = "not recorded";

    public static ReportHeader Build(AnalysisContext context, Comparison comparison, string evidenceHash)
    {
        OperatingPoint[] points = [.. comparison.Points];
        WorkloadKey workload = context.Comparer.Workload;
        return new ReportHeader
        {
            ReportId = Id(context, comparison, evidenceHash),
            Topic = TopicNames.Of(context.Request.Topic),
            ToolVersion = context.Inputs.ToolVersion,
            GitCommit = context.Inputs.GitCommit,
            GeneratedUtc = AsOf(context.Lens.Points),
            FunctionalUnit = $"one output token of {context.Model.Name} at {Words.Number(context.Main.Interactivity.InPerSecond)} output tokens/s per user (median), {workload}",
            TokenBasis = nameof(TokenBasis.Output),
            BoundaryLayer = Comparison.HeadlineBoundary.ToString(),
            CapacityBasis = Comparison.HeadlineCapacity.ToString(),
            Sla = new ServiceLevel(context.Request.TtftLimit?.InMilliseconds, 1000 / context.Main.Interactivity.InPerSecond, context.Main.Interactivity.InPerSecond, "median"),
            Model = new ModelIdentity(
                points.FirstOrDefault()?.Row.Model ?? context.Model.Id,
                NotRecorded,
                comparison.Parity == Parity.AsAsked ? "named for each side" : context.Precision,
                NotRecorded),
            Quality = new QualityParity(NotRecorded, null, null, null, "No source publishes accuracy measured on both sides; like-for-like rows share one precision, other rows are marked not quality-matched."),
            Workload = new TrafficIdentity(
                workload.ToString(),
                Workloads.MeanOf(workload.InputTokens)?.InTokens,
                Workloads.MeanOf(workload.OutputTokens)?.InTokens,
                "closed loop at fixed concurrency",
                points.Any(p => RepeatsPrompts(p.Row)) ? null : 0),
            Hardware = [.. points.Select(p => new HardwareIdentity(
                p.Accelerator.Id,
                p.Row.AcceleratorCount,
                null,
                p.Ledger.Cooling == CoolingKind.Unknown ? NotRecorded : p.Ledger.Cooling.ToString().ToLowerInvariant(),
                null,
                p.Ledger.SystemId))],
            Software = [.. points.Select(p => new SoftwareIdentity(
                p.Accelerator.Id,
                p.Row.Engine,
                p.Row.EngineVersion.Length > 0 ? p.Row.EngineVersion : NotRecorded,
                NotRecorded,
                p.Row.Date))],
            Measurement = Measurements(points, context),
            Command = context.Request.Command,
            EvidenceHash = evidenceHash,
        };
    }

    /// <summary>Whether the source sent prompts more than once, so that some were served from the prefix cache.</summary>
    private static bool RepeatsPrompts(MeasuredPoint row) =>
        row.QualityFlags.Any(f => f.StartsWith("repeated_prompts", StringComparison.Ordinal));

    private static IReadOnlyList<MeasurementIdentity> Measurements(OperatingPoint[] points, AnalysisContext context) =>
    [
        .. points.Select(p => new MeasurementIdentity(
            context.Sources.Record(EvidenceSource.Of(p.Row)),
            $"throughput: {(p.IsDerived ? "computed from the benchmark client's median latencies" : "benchmark client")}; power{(p.Board.Measured ? ": accelerator telemetry" : " not measured")}",
            p.Board.Measured ? 1 : null,
            null,
            "single run",
            null,
            null)),
    ];

    private static string Exact((Ratio Low, Ratio Central, Ratio High) share) =>
        FormattableString.Invariant($"{share.Low.InFraction:R} {share.Central.InFraction:R} {share.High.InFraction:R}");

    private static string AsOf(IReadOnlyList<MeasuredPoint> points)
    {
        DateOnly newest = Coverage.Of(points, model => model).Cells.Max(c => c.Newest) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        return newest.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
    }

    private static string Id(AnalysisContext context, Comparison comparison, string evidenceHash)
    {
        ReportRequest r = context.Request;

        // The catalogue has no hash of its own; what it did to the figures stands in for it.
        IEnumerable<string> figures = context.Results.Select(f => FormattableString.Invariant($"{f.Id} {f.Value:R} {f.Lo:R} {f.Hi:R}"));
        string text = string.Join('\n', (string[])[evidenceHash, context.Inputs.ToolVersion, context.Site.Id, context.Precision, .. comparison.Entries.Select(e => e.Id), Exact(r.Utilisation), .. figures]);
        return "jw-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }
}
