using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>A comparison of a few sides as JSON: the header of a report, then one entry for each table.</summary>
public static class SideBySideJson
{
    /// <summary>Renders a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>Indented JSON in a fixed order of keys, ended by a line feed; a figure that does not exist is null with a reason.</returns>
    public static string Serialize(SideBySide comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        JsonWriterOptions options = new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, options))
        {
            json.WriteStartObject();
            JsonHeaderWriter.Write(json, comparison.Header);
            json.WriteString("question", comparison.Question);
            json.WriteTexts("answer", comparison.Answer);
            json.WriteStartArray("tables");
            foreach (SideTable table in comparison.Tables)
            {
                WriteTable(json, table);
            }

            json.WriteEndArray();
            JsonListWriter.WriteSources(json, comparison.Sources);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void WriteTable(Utf8JsonWriter json, SideTable table)
    {
        json.WriteStartObject();
        json.WriteString("parity", table.Parity);
        json.WriteString("title", table.Title);
        json.WriteBoolean("quality_matched", table.IsQualityMatched);
        json.WriteStartArray("sides");
        foreach (Side side in table.Sides)
        {
            json.WriteStartObject();
            json.WriteString("name", side.Name);
            json.WriteString("accelerator", side.Accelerator);
            json.WriteString("configuration", side.Configuration);
            json.WriteString("reading", side.Reading);
            json.WriteString("reason", side.WhyMissing);
            JsonListWriter.WriteResults(json, "results", side.Figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("ratios");
        foreach (SideRatio ratio in table.Ratios)
        {
            WriteRatio(json, ratio);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRatio(Utf8JsonWriter json, SideRatio ratio)
    {
        json.WriteStartObject();
        json.WriteString("metric", ratio.Metric);
        json.WriteString("boundary_layer", ratio.Boundary);
        json.WriteString("capacity_basis", ratio.CapacityBasis);
        json.WriteString("side", ratio.Numerator);
        json.WriteString("over", ratio.Denominator);
        json.WriteFigure("value", ratio.Value);
        json.WriteFigure("lo", ratio.Lo);
        json.WriteFigure("hi", ratio.Hi);
        json.WriteString("grade", ratio.Grade);
        json.WriteBoolean("distinguishable", ratio.IsDistinguishable);
        json.WriteEndObject();
    }
}
