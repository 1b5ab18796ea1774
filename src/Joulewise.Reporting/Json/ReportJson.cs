using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>The report as JSON by the published schema.</summary>
public static class ReportJson
{
    private static readonly Lazy<string> PublishedSchema = new(static () => EmbeddedText.Read("report.schema.json"));

    /// <summary>Gets the identifier of the schema, named in each report.</summary>
    public static string SchemaId => "urn:joulewise:report:1";

    /// <summary>Gets the published JSON schema (draft 7), also at <c>docs/report.schema.json</c>.</summary>
    public static string Schema => PublishedSchema.Value;

    /// <summary>Renders a report.</summary>
    /// <param name="document">The report.</param>
    /// <returns>
    /// Indented JSON in a fixed order of keys, numbers to six significant digits, ended by a line feed; a figure that does
    /// not exist is null. The same document always gives the same text.
    /// </returns>
    /// <exception cref="ArgumentException">An anchor is used twice, a row does not fit its table, or a cited source is not listed.</exception>
    public static string Serialize(ReportDocument document)
    {
        ReportCheck.Verify(document);
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
            json.WriteString("$schema", SchemaId);
            JsonHeaderWriter.Write(json, document.Header);
            json.WriteString("title", document.Title);
            json.WriteString("question", document.Question);
            json.WriteTexts("answer", document.Answer);
            JsonListWriter.Write(json, document);
            JsonBlockWriter.Write(json, document.Chapters);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
