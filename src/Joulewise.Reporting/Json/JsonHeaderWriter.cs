using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>Writes the header of a report: the fields a comparison needs to be checked or repeated.</summary>
internal static class JsonHeaderWriter
{
    /// <summary>Writes the header's properties into the open object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="header">The header.</param>
    public static void Write(Utf8JsonWriter json, ReportHeader header)
    {
        json.WriteString("report_id", header.ReportId);
        json.WriteString("topic", header.Topic);
        json.WriteString("tool_version", header.ToolVersion);
        json.WriteString("git_commit", header.GitCommit);
        json.WriteString("generated_utc", header.GeneratedUtc);
        json.WriteString("command", header.Command);
        json.WriteString("evidence_hash", header.EvidenceHash);
        json.WriteString("functional_unit", header.FunctionalUnit);
        json.WriteString("token_basis", header.TokenBasis);
        json.WriteString("boundary_layer", header.BoundaryLayer);
        json.WriteString("capacity_basis", header.CapacityBasis);
        WriteServiceLevel(json, header.Sla);
        WriteModel(json, header.Model);
        WriteQuality(json, header.Quality);
        WriteWorkload(json, header.Workload);
        WriteHardware(json, header.Hardware);
        WriteSoftware(json, header.Software);
        WriteMeasurement(json, header.Measurement);
    }

    private static void WriteServiceLevel(Utf8JsonWriter json, ServiceLevel level)
    {
        json.WriteStartObject("sla");
        json.WriteFigure("ttft_ms", level.TtftMs);
        json.WriteFigure("tpot_ms", level.TpotMs);
        json.WriteFigure("interactivity_tokens_per_s_per_user", level.InteractivityTokensPerSPerUser);
        json.WriteString("percentile", level.Percentile);
        json.WriteEndObject();
    }

    private static void WriteModel(Utf8JsonWriter json, ModelIdentity model)
    {
        json.WriteStartObject("model");
        json.WriteString("repo", model.Repository);
        json.WriteString("revision", model.Revision);
        json.WriteString("precision", model.Precision);
        json.WriteString("kv_precision", model.KvPrecision);
        json.WriteEndObject();
    }

    private static void WriteQuality(Utf8JsonWriter json, QualityParity quality)
    {
        json.WriteStartObject("quality");
        json.WriteString("metric", quality.Metric);
        json.WriteFigure("value", quality.Value);
        json.WriteFigure("reference", quality.Reference);
        json.WriteFigure("ratio", quality.Ratio);
        json.WriteString("statement", quality.Statement);
        json.WriteEndObject();
    }

    private static void WriteWorkload(Utf8JsonWriter json, TrafficIdentity traffic)
    {
        json.WriteStartObject("workload");
        json.WriteString("name", traffic.Name);
        json.WriteFigure("isl", traffic.IslTokens);
        json.WriteFigure("osl", traffic.OslTokens);
        json.WriteString("arrival", traffic.Arrival);
        json.WriteFigure("cache_hit", traffic.CacheHit);
        json.WriteEndObject();
    }

    private static void WriteHardware(Utf8JsonWriter json, IReadOnlyList<HardwareIdentity> hardware)
    {
        json.WriteStartArray("hardware");
        foreach (HardwareIdentity item in hardware)
        {
            json.WriteStartObject();
            json.WriteString("sku", item.Sku);
            json.WriteCount("count", item.Count);
            json.WriteFigure("cap_w", item.CapW);
            json.WriteString("cooling", item.Cooling);
            json.WriteFigure("inlet_c", item.InletC);
            json.WriteString("system", item.System);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSoftware(Utf8JsonWriter json, IReadOnlyList<SoftwareIdentity> software)
    {
        json.WriteStartArray("software");
        foreach (SoftwareIdentity item in software)
        {
            json.WriteStartObject();
            json.WriteString("sku", item.Sku);
            json.WriteString("engine", item.Engine);
            json.WriteString("version", item.Version);
            json.WriteString("driver", item.Driver);
            json.WriteString("date", item.Date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMeasurement(Utf8JsonWriter json, IReadOnlyList<MeasurementIdentity> measurement)
    {
        json.WriteStartArray("measurement");
        foreach (MeasurementIdentity item in measurement)
        {
            json.WriteStartObject();
            json.WriteString("source_id", item.SourceId);
            json.WriteString("instrument", item.Instrument);
            json.WriteFigure("rate_hz", item.RateHz);
            json.WriteFigure("window_s", item.WindowS);
            json.WriteString("repeats", item.Repeats);
            json.WriteCount("void_windows", item.VoidWindows);
            json.WriteFigure("crosscheck_pct", item.CrosscheckPct);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
