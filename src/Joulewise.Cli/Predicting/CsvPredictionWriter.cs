using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Predicted rows as CSV: the input's cells byte for byte, then the prediction's.</summary>
internal sealed class CsvPredictionWriter : IPredictionWriter
{
    private readonly ExtendedCsvWriter _csv;
    private readonly int[] _kept;

    public CsvPredictionWriter(PointCsv input, Stream stream)
    {
        _csv = new ExtendedCsvWriter(stream);
        _kept = [.. Enumerable.Range(0, input.Columns.Count).Where(i => !PredictionColumns.IsAdded(input.Columns[i]))];
        _csv.Write(
            _kept.Select(i => input.RawHeader[i]),
            [.. PredictedQuantity.All.SelectMany(PredictionColumns.NamesOf), PredictionColumns.Grade, PredictionColumns.Extrapolated, PredictionColumns.Problem]);
    }

    public void Write(PointRow row, Prediction prediction) => _csv.Write(
        _kept.Select(i => row.Raw[i]),
        [
            .. PredictedQuantity.All.SelectMany(q => Cells(q.Of(prediction))),
            prediction.Problem.Length > 0 ? string.Empty : prediction.Grade.ToString(),
            string.Join(';', prediction.Extrapolated),
            prediction.Problem,
        ]);

    public void End()
    {
    }

    public void Dispose() => _csv.Dispose();

    private static IEnumerable<string> Cells(PredictedFigure? figure) => figure is { } known
        ? [PredictionColumns.Text(known.Value), PredictionColumns.Text(known.Low), PredictionColumns.Text(known.High)]
        : [string.Empty, string.Empty, string.Empty];
}
