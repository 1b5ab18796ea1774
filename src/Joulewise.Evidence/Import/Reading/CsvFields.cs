namespace Joulewise.Evidence.Import.Reading;

/// <summary>A CSV record as a row. An empty cell is absent; text where a number belongs is refused.</summary>
internal sealed class CsvFields(IReadOnlyDictionary<string, int> columns, string?[] values, Place place) : Fields(place)
{
    public override string? Text(string name) => columns.TryGetValue(name, out int index) ? OneLine(values[index]) : null;

    protected override double? Number(string name) => Cell(name);
}
