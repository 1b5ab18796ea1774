using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Predicted rows as an array of objects with the columns of the table as names.</summary>
/// <remarks>Columns of the schema have the type of the column, where the row could be read; all others are text. What is not known is null.</remarks>
internal sealed class JsonPredictionWriter : IPredictionWriter
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private readonly (int Index, string Name, MeasuredColumn? Column)[] _kept;

    public JsonPredictionWriter(PointCsv input, Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _kept =
        [
            .. input.Columns
                .Select((name, index) => (index, name, MeasuredColumns.Find(name)))
                .Where(column => !PredictionColumns.IsAdded(column.name)),
        ];
        _json.WriteStartArray();
    }

    public void Write(PointRow row, Prediction prediction)
    {
        _json.WriteStartObject();
        foreach ((int index, string name, MeasuredColumn? column) in _kept)
        {
            object? value = row.Point is { } point && column is not null ? column.ValueOf(point) : row.Cells[index];
            WriteValue(name, value);
        }

        foreach (PredictedQuantity quantity in PredictedQuantity.All)
        {
            PredictedFigure? figure = quantity.Of(prediction);
            IReadOnlyList<string> names = PredictionColumns.NamesOf(quantity);
            WriteValue(names[0], Rounded(figure?.Value));
            WriteValue(names[1], Rounded(figure?.Low));
            WriteValue(names[2], Rounded(figure?.High));
        }

        WriteValue(PredictionColumns.Grade, prediction.Problem.Length > 0 ? null : prediction.Grade.ToString());
        _json.WriteStartArray(PredictionColumns.Extrapolated);
        foreach (string input in prediction.Extrapolated)
        {
            _json.WriteStringValue(input);
        }

        _json.WriteEndArray();
        WriteValue(PredictionColumns.Problem, prediction.Problem);
        _json.WriteEndObject();

        // The writer keeps all it was given until it is flushed.
        _json.Flush();
    }

    public void End()
    {
        _json.WriteEndArray();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();

    private static double? Rounded(double? figure) =>
        figure is { } known ? double.Parse(PredictionColumns.Text(known), CultureInfo.InvariantCulture) : null;

    private void WriteValue(string name, object? value)
    {
        switch (value)
        {
            case null or "":
                _json.WriteNull(name);
                break;
            case bool flag:
                _json.WriteBoolean(name, flag);
                break;
            case int count:
                _json.WriteNumber(name, count);
                break;
            case double number:
                _json.WriteNumber(name, number);
                break;
            default:
                _json.WriteString(name, (string)value);
                break;
        }
    }
}
