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

    /// <summary>InferenceX draws both lengths uniformly from 0.8 to 1.0 of nominal: 0.9 of it on average.</summary>
    private const double MeanOfNominal = 0.9;

    public static ReportHeader Build(AnalysisContext context, string evidenceHash)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        WorkloadKey workload = context.Comparer.Workload;
        return new ReportHeader
        {
            ReportId = Id(context, evidenceHash),
            Topic = "efficiency",
            ToolVersion = context.Inputs.ToolVersion,
            GitCommit = context.Inputs.GitCommit,
            GeneratedUtc = AsOf(context.Lens.Points),
            FunctionalUnit = $"one output token of {context.Model.Name} at {Words.Number(context.Main.Interactivity.InPerSecond)} output tokens/s per user (median), {workload}",
            TokenBasis = nameof(TokenBasis.Output),
            BoundaryLayer = Comparison.HeadlineBoundary.ToString(),
            CapacityBasis = Comparison.HeadlineCapacity.ToString(),
            Sla = new ServiceLevel(null, 1000 / context.Main.Interactivity.InPerSecond, context.Main.Interactivity.InPerSecond, "median"),
            Model = new ModelIdentity(
                points.FirstOrDefault()?.Row.Model ?? context.Model.Id,
                NotRecorded,
                context.Precision,
                NotRecorded),
            Quality = new QualityParity(NotRecorded, null, null, null, "No source publishes accuracy measured on both sides; like-for-like rows share one precision, other rows are marked not quality-matched."),
            Workload = new TrafficIdentity(
                workload.ToString(),
                workload.InputTokens?.InTokens * MeanOfNominal,
                workload.OutputTokens?.InTokens * MeanOfNominal,
                "closed loop at fixed concurrency",
                0),
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

    private static IReadOnlyList<MeasurementIdentity> Measurements(OperatingPoint[] points, AnalysisContext context) =>
    [
        .. points.Select(p => new MeasurementIdentity(
            context.Sources.Record(EvidenceSource.Of(p.Row)),
            p.Board.Measured ? "throughput: benchmark client; power: accelerator telemetry" : "throughput: benchmark client; power not measured",
            p.Board.Measured ? 1 : null,
            null,
            "single run",
            null,
            null)),
    ];

    private static string AsOf(IReadOnlyList<MeasuredPoint> points)
    {
        DateOnly newest = Coverage.Of(points, model => model).Cells.Max(c => c.Newest) ?? DateOnly.FromDateTime(DateTime.UnixEpoch);
        return newest.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
    }

    private static string Id(AnalysisContext context, string evidenceHash)
    {
        ReportRequest r = context.Request;
        string text = string.Join('\n', evidenceHash, context.Inputs.ToolVersion, context.Comparer.Model, context.Comparer.Workload, r.Interactivity, context.Site, context.Precision, string.Join(',', context.Comparer.Accelerators), r.Utilisation, string.Join(',', r.OtherInteractivities));
        return "jw-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }
}
