using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>One run of <c>predict</c>: rows of a file in, rows with predictions out.</summary>
/// <param name="host">Where results and warnings go.</param>
/// <param name="input">The rows.</param>
/// <param name="output">The file to write, or <see langword="null"/> for standard output.</param>
/// <param name="isJson">Whether standard output takes JSON.</param>
internal sealed class PredictRun(IHost host, PointCsv input, string? output, bool isJson)
{
    /// <summary>Predicts all rows, then shows all of them.</summary>
    /// <exception cref="InputException">The input or the output is at fault; nothing was shown.</exception>
    public void Run(RowPredictor predictor, CancellationToken cancellation)
    {
        using Draft? file = output is null ? null : Draft.OfFile(output);
        using Draft? text = output is null || isJson ? Draft.OfText() : null;
        using IPredictionWriter? csv = file is not null ? new CsvPredictionWriter(input, file.Stream) : null;
        using IPredictionWriter? shown = text is null ? null : isJson ? new JsonPredictionWriter(input, text.Stream) : new CsvPredictionWriter(input, text.Stream);
        IPredictionWriter[] writers = [.. new[] { csv, shown }.OfType<IPredictionWriter>()];
        (int rows, int problems) = RowCounter.Run(host, "predicting", tell => Write(predictor, writers, tell, cancellation));
        cancellation.ThrowIfCancellationRequested();
        file?.Place();
        TellOfColumns();
        text?.Print(host);
        if (output is not null && !isJson)
        {
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows - problems} of {rows} rows predicted, written to {Printable.Plain(output)}"));
        }

        if (problems > 0)
        {
            Warn(string.Create(CultureInfo.InvariantCulture, $"{problems} of {rows} rows could not be predicted: the column '{PredictionColumns.Problem}' says why"));
        }
    }

    private (int Rows, int Problems) Write(RowPredictor predictor, IPredictionWriter[] writers, Action<int> tell, CancellationToken cancellation)
    {
        int rows = 0;
        int problems = 0;
        foreach (PointRow row in input.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            Prediction prediction = predictor.Predict(row).Prediction;
            rows++;
            problems += prediction.Problem.Length > 0 ? 1 : 0;
            foreach (IPredictionWriter writer in writers)
            {
                writer.Write(row, prediction);
            }

            tell(rows);
        }

        foreach (IPredictionWriter writer in writers)
        {
            writer.End();
        }

        return (rows, problems);
    }

    private void TellOfColumns()
    {
        string[] unknown = [.. input.UnknownColumns.Where(c => !PredictionColumns.IsAdded(c))];
        if (unknown.Length > 0)
        {
            Warn($"{input.Name}: columns not in the schema are kept as they are: {string.Join(", ", unknown)}");
        }

        // A file that was predicted before has figures beside its remarks; remarks alone may be the user's own.
        string[] remarks = [.. input.UnknownColumns.Where(PredictionColumns.IsRemark)];
        if (remarks.Length > 0 && !input.UnknownColumns.Any(PredictionColumns.IsFigure))
        {
            Warn($"{input.Name}: columns that a prediction fills are replaced: {string.Join(", ", remarks)}");
        }
    }

    private void Warn(string line) => host.Error.WriteLine($"joulewise: {Printable.Plain(line)}");
}
