using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary>One run of <c>validate</c>.</summary>
internal sealed class ValidateRun(IHost host, Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows, PredictorFactory predictors)
{
    private readonly SeenRows _own = new(ownRows);

    /// <summary>Predicts and scores each row.</summary>
    /// <exception cref="InputException">The file is at fault.</exception>
    public ValidateResult Run(PointCsv input, ValidateQuestion question, CancellationToken cancellation)
    {
        IPredictor predictor = predictors(catalogue, ownRows);
        IReadOnlyList<MeasuredPoint> embedded = Embedded();
        SeenRows seen = new(embedded);
        ValidationScorer scorer = new(question.GroupBy, new PowerControls(embedded, RatedPowerOf), question.IsGivenThroughput);
        RowPredictor rows = new(catalogue, question.IsGivenThroughput ? predictor.PredictGivenThroughput : predictor.Predict);
        (int inEmbedded, int inOwn) = RowCounter.Run(host, "validating", tell =>
        {
            int embeddedRows = 0;
            int ownEvidenceRows = 0;
            int done = 0;
            foreach (PointRow row in input.Rows())
            {
                cancellation.ThrowIfCancellationRequested();
                (MeasuredPoint? point, Prediction prediction) = rows.Predict(row);
                if (point is null)
                {
                    scorer.AddUnreadable(prediction.Problem);
                }
                else
                {
                    scorer.Add(point, prediction);
                    embeddedRows += seen.Contains(point) ? 1 : 0;
                    ownEvidenceRows += _own.Contains(point) ? 1 : 0;
                }

                tell(++done);
            }

            return (embeddedRows, ownEvidenceRows);
        });
        if (input.UnknownColumns.Count > 0)
        {
            host.Error.WriteLine($"joulewise: {Printable.Plain($"{input.Name}: columns not in the schema are passed over: {string.Join(", ", input.UnknownColumns)}")}");
        }

        return new ValidateResult(input.Name, question, scorer.Score(), inEmbedded, inOwn);
    }

    private static IReadOnlyList<MeasuredPoint> Embedded()
    {
        using EvidenceStore store = EvidenceStore.OpenEmbedded();
        return store.All();
    }

    private Power? RatedPowerOf(string accelerator) =>
        catalogue.TryFindAccelerator(accelerator, out Accelerator? found) ? found.Tdp?.Value : null;
}
