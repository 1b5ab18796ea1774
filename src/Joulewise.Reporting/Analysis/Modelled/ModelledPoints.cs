using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>Searches the simple configurations of an accelerator for the one that is predicted to yield most within a promise.</summary>
internal sealed class ModelledPoints(AnalysisContext context, IPredictor predictor)
{
    private const string PreferredEngine = "vllm";
    private const int MostRequests = 1024;

    private static readonly int[] Widths = [1, 2, 4, 8];

    /// <summary>The accelerators of the question that have no measured figure, the modelled ones with least energy first.</summary>
    public IReadOnlyList<ModelledEntry> All() =>
    [
        .. context.Catalogue.Accelerators
            .Where(a => context.IsAsked(a.Id) && context.Main.Find(a.Id) is null)
            .Select(EntryOf)
            .OrderBy(e => e.Point is null)
            .ThenBy(e => e.Point?.Figure(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity)?.Energy.Estimate.Value.InJoulesPerToken ?? double.MaxValue)
            .ThenBy(e => e.Vendor, StringComparer.Ordinal)
            .ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    private ModelledEntry EntryOf(Accelerator accelerator)
    {
        string why = Unknown(accelerator);
        ModelledPoint? point = why.Length > 0 ? null : Best(accelerator, out why);
        return new ModelledEntry(accelerator.Id, context.NameOf(accelerator.Id), accelerator.Vendor, point, why);
    }

    private static string Unknown(Accelerator accelerator)
    {
        string[] missing =
        [
            .. new[]
            {
                (accelerator.Memory is null, "memory size"),
                (accelerator.MemoryBandwidth is null, "memory bandwidth"),
                (accelerator.Fp16Dense is null && accelerator.Fp8Dense is null, "compute rate at 16 or 8 bits"),
            }
            .Where(m => m.Item1)
            .Select(m => m.Item2),
        ];
        return missing.Length > 0 ? $"the catalogue has no {string.Join(" and no ", missing)}" : string.Empty;
    }

    private ModelledPoint? Best(Accelerator accelerator, out string why)
    {
        if (EngineOf(accelerator) is not { } engine)
        {
            why = "no serving engine of the catalogue runs on it";
            return null;
        }

        (MeasuredPoint Row, Prediction Prediction)? best = null;
        double fastest = 0;
        why = string.Empty;
        foreach (MeasuredPoint row in Configurations(accelerator, engine))
        {
            Prediction prediction = predictor.Predict(row);
            if (prediction is not { Problem.Length: 0, TpotSeconds: { } tpot, TtftSeconds: { } ttft, OutputTokensPerSecondPerAccelerator: { } output })
            {
                why = prediction.Problem;
                continue;
            }

            fastest = Math.Max(fastest, 1 / tpot.Value);
            if (1 / tpot.Value >= context.Request.Interactivity.InPerSecond
                && !(ttft.Value > context.Request.TtftLimit?.InSeconds)
                && !(output.Value <= best?.Prediction.OutputTokensPerSecondPerAccelerator!.Value.Value))
            {
                best = (row, prediction);
            }
        }

        if (best is { } found)
        {
            why = string.Empty;
            return PointOf(accelerator, found.Row, found.Prediction);
        }

        why = fastest > 0 ? WhyTooSlow(fastest) : why;
        return null;
    }

    private string WhyTooSlow(double fastest) => fastest < context.Request.Interactivity.InPerSecond
        ? $"no such configuration keeps the promise: the fastest is predicted to give {Words.Number(fastest)} tokens/s per user"
        : $"no such configuration keeps the promise: none that is fast enough is predicted to keep the time to first token of {Words.Number(context.Request.TtftLimit?.InSeconds ?? 0)} s";

    private string? EngineOf(Accelerator accelerator) => context.Catalogue.Engines
        .Where(e => !e.Disaggregates && e.Vendors.Contains(accelerator.Vendor, StringComparer.Ordinal))
        .OrderBy(e => !string.Equals(e.Id, PreferredEngine, StringComparison.Ordinal))
        .ThenBy(e => e.Id, StringComparer.Ordinal)
        .FirstOrDefault()?.Id;

    private IEnumerable<MeasuredPoint> Configurations(Accelerator accelerator, string engine)
    {
        string precision = ModelledPrecision.Of(context.Precision, accelerator);
        foreach (int width in Widths.Where(w => w <= Math.Max(1, accelerator.ScaleUpDomain ?? 1)))
        {
            for (int requests = 1; requests <= MostRequests; requests *= 2)
            {
                yield return new MeasuredPoint
                {
                    Id = FormattableString.Invariant($"modelled {accelerator.Id} TP{width} {requests}"),
                    Source = ModelSource.Name,
                    Accelerator = accelerator.Id,
                    AcceleratorCount = width,
                    Model = context.Model.Id,
                    Precision = precision,
                    Engine = engine,
                    Workload = context.Comparer.Workload.Name,
                    Disaggregated = false,
                    TensorParallel = width,
                    SpeculativeDecoding = "none",
                    InputTokens = context.Comparer.Workload.InputTokens,
                    OutputTokens = context.Comparer.Workload.OutputTokens,
                    ConcurrencyRequests = requests,
                };
            }
        }
    }

    private ModelledPoint PointOf(Accelerator accelerator, MeasuredPoint row, Prediction prediction)
    {
        Grade grade = ServingModel.GradeOf(prediction);
        PredictedFigure rate = prediction.OutputTokensPerSecondPerAccelerator!.Value;
        Estimate<TokenRate> output = PredictedFigures.Output(accelerator.Id, rate, grade);
        Estimate<Power>? board = prediction.PowerWattsPerAccelerator is { } watts
            ? PredictedFigures.Board(accelerator.Id, rate, watts, prediction.JoulesPerOutputToken, grade)
            : null;
        return new ModelledPoint
        {
            Accelerator = accelerator,
            Row = row,
            Prediction = prediction,
            Output = output,
            Board = board,
            Figures = board is null ? null : EnergyFigures.From(context.Factory.LedgerOf(accelerator, board, row.AcceleratorCount), output),
        };
    }
}
