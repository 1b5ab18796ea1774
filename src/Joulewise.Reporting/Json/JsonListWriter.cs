using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>Writes the flat lists of a report: results, sensitivity, exclusions, sources.</summary>
internal static class JsonListWriter
{
    /// <summary>Writes the lists into the open object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="document">The report.</param>
    public static void Write(Utf8JsonWriter json, ReportDocument document)
    {
        WriteResults(json, "results", document.Results);
        json.WriteStartArray("sensitivity");
        foreach (SensitivityEntry entry in document.Sensitivity)
        {
            WriteSensitivity(json, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("exclusions");
        foreach (Exclusion exclusion in document.Exclusions)
        {
            json.WriteStartObject();
            json.WriteString("what", exclusion.What);
            json.WriteNumber("count", exclusion.Count);
            json.WriteString("reason", exclusion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSources(json, document.Sources);
    }

    /// <summary>Writes figures as an array.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property.</param>
    /// <param name="results">The figures.</param>
    public static void WriteResults(Utf8JsonWriter json, string name, IReadOnlyList<ReportResult> results)
    {
        json.WriteStartArray(name);
        foreach (ReportResult result in results)
        {
            WriteResult(json, result);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the sources as an array.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="sources">The sources.</param>
    public static void WriteSources(Utf8JsonWriter json, IReadOnlyList<SourceEntry> sources)
    {
        json.WriteStartArray("sources");
        foreach (SourceEntry source in sources)
        {
            json.WriteStartObject();
            json.WriteString("id", source.Id);
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteString("commit", source.Commit);
            json.WriteString("accessed", source.Accessed);
            json.WriteString("licence", source.Licence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, ReportResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Id);
        json.WriteString("subject", result.Subject);
        if (result.Model.Length > 0)
        {
            json.WriteString("model", result.Model);
        }

        if (result.Workload.Length > 0)
        {
            json.WriteString("workload", result.Workload);
        }

        json.WriteString("metric", result.Metric);
        json.WriteFigure("value", result.Value);
        json.WriteString("unit", result.Unit);
        json.WriteFigure("lo", result.Lo);
        json.WriteFigure("hi", result.Hi);
        json.WriteFigure("level", result.Level);
        json.WriteString("grade", result.Grade);
        json.WriteString("source_id", result.SourceIds.Count > 0 ? result.SourceIds[0] : null);
        json.WriteTexts("source_ids", result.SourceIds);
        json.WriteBoolean("estimated", result.Estimated);
        json.WriteBoolean("extrapolated", result.Extrapolated);
        json.WriteString("boundary_layer", result.Boundary);
        json.WriteString("capacity_basis", result.CapacityBasis);
        json.WriteString("token_basis", result.TokenBasis);
        json.WriteFigure("interactivity_tokens_per_s_per_user", result.InteractivityTokensPerSPerUser);
        json.WriteString("parity", result.Parity);
        json.WriteCount("rank", result.Rank);
        json.WriteTexts("not_distinguishable_from", result.NotDistinguishableFrom);
        json.WriteString("reason", result.Reason);
        json.WriteEndObject();
    }

    private static void WriteSensitivity(Utf8JsonWriter json, SensitivityEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("input", entry.Input);
        json.WriteString("unit", entry.Unit);
        json.WriteFigure("low", entry.Low);
        json.WriteFigure("base", entry.Base);
        json.WriteFigure("high", entry.High);
        json.WriteString("effect", entry.Effect);
        json.WriteFigure("break_even", entry.BreakEven);
        json.WriteString("pair", entry.Pair);
        json.WriteEndObject();
    }
}
