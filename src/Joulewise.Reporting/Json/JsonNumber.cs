using System.Globalization;
using System.Text.Json;

namespace Joulewise.Reporting;

/// <summary>Writes numbers to six significant digits, so that the last bits of an architecture's arithmetic do not show.</summary>
internal static class JsonNumber
{
    /// <summary>Writes a property; null when there is no number or it is not finite.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">The number.</param>
    public static void WriteFigure(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is double number && double.IsFinite(number))
        {
            json.WriteNumber(name, Rounded(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes a whole number or null.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">The number.</param>
    public static void WriteCount(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is int number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes an array of texts.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">The property.</param>
    /// <param name="texts">The texts.</param>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static double Rounded(double value) =>
        double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
