using System.Globalization;
using System.Text.Json;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads the lengths of a client of ServeGen: JSON of the start of a window in seconds to the distributions <c>input_tokens</c> and <c>output_tokens</c>, each as text. The answers of reasoning models include what they reason.</summary>
internal static class ServeGenLengths
{
    private const string Accepted = """{"SECONDS": {"input_tokens": "{TOKENS: SHARE, ...}", "output_tokens": "{TOKENS: SHARE, ...}"}, ...}""";

    /// <summary>Reads the windows that have lengths.</summary>
    /// <param name="content">The file's content.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <returns>The windows in order.</returns>
    /// <exception cref="InputException">Something in it is at fault.</exception>
    public static IReadOnlyList<ServeGenClient.LengthWindow> Read(byte[] content, string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InputException($"{name}:1: no object; accepted: {Accepted}");
            }

            List<ServeGenClient.LengthWindow> windows = [];
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (!double.TryParse(property.Name, NumberStyles.Float, CultureInfo.InvariantCulture, out double start) || start is not (>= 0 and <= SpecCheck.MostSeconds))
                {
                    throw new InputException($"{name}: {Messages.Show(property.Name)} as start of a window; accepted: {Accepted}");
                }

                // A window without requests has empty distributions.
                if (Table(property, "input_tokens", name) is { } input && Table(property, "output_tokens", name) is { } output)
                {
                    windows.Add(new ServeGenClient.LengthWindow(start, input, output));
                }
            }

            return [.. windows.OrderBy(w => w.StartSeconds)];
        }
        catch (JsonException exception)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{name}:{exception.LineNumber + 1}: not readable as JSON ({exception.Message}); accepted: {Accepted}"), exception);
        }
    }

    private static TokenTable? Table(JsonProperty window, string field, string name)
    {
        string where = $"{name}: window {Messages.Show(window.Name)}, {field}";
        return window.Value.ValueKind == JsonValueKind.Object && window.Value.TryGetProperty(field, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? TokenTable.Read(value.GetString(), where)
            : throw new InputException($"{where}: not there; accepted: {Accepted}");
    }
}
