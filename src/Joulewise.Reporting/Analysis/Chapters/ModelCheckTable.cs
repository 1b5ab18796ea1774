using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>The model's output rate beside the measured one, row by row of the ranking: a check that a reader can see.</summary>
internal static class ModelCheckTable
{
    /// <summary>The table of the headline comparison's rows.</summary>
    public static TableBlock Of(AnalysisContext context, IPredictor predictor) => new(
        "model-check",
        "The model beside the measurement: output rate of the measured configurations that the ranking rests on",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Configuration", string.Empty, "Of the measured point, or of the less interactive neighbour."),
            new("Measured", "tokens/s per accelerator", "As the frontier holds it, with the spread of runs."),
            new("Modelled", "tokens/s per accelerator", "Of the same configuration under the same load."),
            new("Modelled over measured", string.Empty, string.Empty),
        ],
        [.. context.Main.Points.Select(p => RowOf(context, p, predictor.Predict(p.Row)))],
        ["The model has learned from rows such as these, so this shows how well it fits and not how well it predicts: for that see the errors on rows left out, under Method and accuracy."]);

    private static TableRow RowOf(AnalysisContext context, OperatingPoint point, Prediction prediction)
    {
        FrontPoint row = point.Reading.Below;
        FrontierReading atRow = point.Reading with { Status = ReadingStatus.Measured, Interactivity = row.Interactivity, Output = row.Output, Above = null };
        PredictedFigure? output = prediction.OutputTokensPerSecondPerAccelerator;
        Cell modelled = output is { } rate
            ? context.Cells.Of(PredictedFigures.Output(point.Row.Id, rate, prediction.Grade), r => r.InPerSecond, "modelled")
            : Cells.Missing(prediction.Problem);
        Cell ratio = output is { } predicted ? Cells.Text($"{Words.Number(predicted.Value / row.Output.InPerSecond)} times") : Cells.Missing(prediction.Problem);
        return new TableRow(
            [
                Cells.Text(context.NameOf(point.Accelerator.Id)),
                Cells.Text(Configurations.Describe(row.Evidence)),
                context.Cells.Of(ThroughputEstimate.Of(atRow, context.Lens.Errors)!, r => r.InPerSecond),
                modelled,
                ratio,
            ],
            Muted: true);
    }
}
