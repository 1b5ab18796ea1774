using System.Globalization;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>A CSV record as a row. An empty cell is absent; text where a number belongs is refused.</summary>
internal sealed class CsvFields(IReadOnlyDictionary<string, int> columns, string?[] values, Place place) : Fields(place)
{
    public override string? Text(string name) => columns.TryGetValue(name, out int index) ? OneLine(values[index]) : null;

    protected override double? Number(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Place.Wrong($"{name} is '{(text.Length <= 40 ? text : text[..40])}': a number with '.' as decimal point is accepted");
    }
}
