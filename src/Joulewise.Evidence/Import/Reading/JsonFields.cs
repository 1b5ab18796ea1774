using System.Globalization;
using System.Text.Json;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>A JSON object as a row. Values of an unexpected kind are absent, numbers written as text are read.</summary>
internal sealed class JsonFields(JsonElement element, Place place) : Fields(place)
{
    public override string? Text(string name)
    {
        if (!TryGet(name, out JsonElement value))
        {
            return null;
        }

        return OneLine(value.ValueKind switch
        {
            JsonValueKind.String => String(value),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        });
    }

    /// <summary>A nested object as a row of its own, or <see langword="null"/>.</summary>
    public JsonFields? Nested(string name) =>
        TryGet(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? new JsonFields(value, Place) : null;

    /// <summary>A nested array, empty when absent.</summary>
    public IEnumerable<JsonElement> Items(string name) =>
        TryGet(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    protected override double? Number(string name)
    {
        if (!TryGet(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.TryGetDouble(out double number) ? number : double.PositiveInfinity;
        }

        return value.ValueKind == JsonValueKind.String
            && double.TryParse(String(value), NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed)
            ? parsed
            : null;
    }

    private bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    // Text that is not valid UTF-8 or UTF-16 shows itself only when it is decoded.
    private string? String(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            throw Place.Wrong("a text is not valid Unicode: JSON in UTF-8 is accepted");
        }
    }
}
